import { setImmediate } from 'node:timers/promises';

/** Call it within long work: gives a promise to wait for when the loop has been held for long enough. */
export type Breathe = () => Promise<void> | undefined;

const SLICE_MS = 8;

/** Lets the process do its other work after every slice of so many milliseconds. */
export function createBreather(sliceMs: number = SLICE_MS): Breathe {
  let began = performance.now();
  return () => {
    if (performance.now() - began < sliceMs) return undefined;
    return setImmediate().then(() => {
      began = performance.now();
    });
  };
}
