import type { StreamAs } from './stream-address.ts';

/** Browsers tell shared workers apart by their names: a display never joins a person's stream, nor a person a display's. */
export function workerNameOf(as: StreamAs): string {
  return `watchfloor-${as}`;
}

export function asOfWorker(name: string): StreamAs {
  return name === workerNameOf('display') ? 'display' : 'person';
}
