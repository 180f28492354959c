import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { STREAM_PATH } from '#lib/wire/stream-limits';
import type { Seen } from './displays.ts';

const WINDOW_MS = 250;
const LOOK_EVERY_MS = 10;

/** How a crowd of displays came back to a server. */
export interface Return {
  /** How many have all they show again. */
  whole: number;
  /** How long after the server listened the last of them had. */
  lastMs: number;
  /** The most connects that it had to take within any 250 ms. */
  mostAtOnce: number;
  /** All that they asked since it listened, and how much of that was refused. */
  requests: number;
  refused: number;
  /** What the domain was asked meanwhile. */
  calls: number;
}

/** Resolves to the moment at which something listens on a port, epoch ms. */
export async function listeningFrom(port: number): Promise<number> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return Date.now();
    } catch {
      await setTimeout(LOOK_EVERY_MS);
    } finally {
      socket.destroy();
    }
  }
}

export function returnOf({ wholeAt, asked }: Seen, listensAt: number): Omit<Return, 'calls'> {
  const since = asked.filter(({ at, status }) => at >= listensAt && status !== 0);
  const connects = since.filter(({ what }) => what === `GET ${STREAM_PATH}`).map(({ at }) => at);
  return {
    whole: wholeAt.length,
    lastMs: Math.max(...wholeAt) - listensAt,
    mostAtOnce: mostWithin(connects, WINDOW_MS),
    requests: since.length,
    refused: since.filter(({ status }) => status >= 400).length,
  };
}

/** The most of these moments that lie within any span so long. */
function mostWithin(moments: readonly number[], spanMs: number): number {
  const sorted = moments.toSorted((a, b) => a - b);
  let most = 0;
  let from = 0;
  for (const [index, at] of sorted.entries()) {
    while (at - (sorted[from] ?? at) >= spanMs) from++;
    most = Math.max(most, index - from + 1);
  }
  return most;
}
