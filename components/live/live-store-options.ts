import type { Clock } from '#lib/domain/clock';
import type { KeptPicture } from './kept-tables.ts';
import type { OpenPort } from './stream-port.ts';

export interface LiveStoreOptions {
  openPort: OpenPort;
  clock: Clock;
  /** Counts ms and never jumps: `performance.now`. */
  monotonicNow: () => number;
  /** The build that the page is of; without it, that of the first server heard. */
  build?: string | null;
  /** What the page showed in an earlier life: shown again, as of then, until the server is heard. */
  kept?: KeptPicture | null;
  /** How many tables that nobody watches any more are remembered, for a page whose boards take turns. */
  remembers?: number;
}
