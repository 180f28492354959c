import type { WallProgram } from '#lib/domain/display';
import type { KeptPicture } from '#components/live/kept-tables.ts';
import type { StreamAs } from '#components/live/stream-address.ts';

/** What a browser on `/wall` has to show. */
export type WallState = { kind: 'asking' | 'away' | 'pairing' | 'not-allowed' } | ShownWall;

export interface ShownWall {
  kind: 'shown';
  program: WallProgram;
  as: StreamAs;
  /** Another one where nothing of what was shown before may go on: another display, or another reader. */
  life: number;
  /** How often the server has answered with a program. */
  answers: number;
  /** What this display showed before it was loaded, while the server has not told it anything better. */
  kept: KeptPicture | null;
  /** The server's clock as the program came, and `performance.now` of then. */
  told: { serverTime: number; at: number } | null;
}

/** A display's last picture as it is kept in its browser. */
export interface LastPicture {
  program: WallProgram;
  picture: KeptPicture;
  /** Epoch ms on the server's clock. */
  savedAt: number;
}
