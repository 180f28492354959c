import type { Looks } from '#lib/domain/looks';
import type { PocketPlan } from '#lib/domain/pocket/pocket-plan';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import type { KeptPicture } from '#components/live/kept-tables.ts';

/** All that a phone last showed to one person. */
export interface LastLook {
  viewer: Viewer;
  plan: PocketPlan;
  looks: Looks;
  picture: KeptPicture;
  /** Epoch ms on the server's clock. */
  savedAt: number;
  /** The same moment by the phone's own clock, which is all there is to tell its age without a network. */
  savedHere: number;
}

/** Numbers may outlive the right to see them until the server is heard again, and no longer than this. */
export const KEPT_HOURS = 12;
const KEPT_MS = KEPT_HOURS * 3_600_000;
/** A phone's clock that is set back by more says nothing of an age. */
const SET_BACK_MS = 5 * 60_000;

/** How old it is by the phone's clock; null where it may be shown no more. */
export function keptAgeMs({ savedHere }: Pick<LastLook, 'savedHere'>, hereNow: number): number | null {
  const age = hereNow - savedHere;
  return age < -SET_BACK_MS || age > KEPT_MS ? null : Math.max(0, age);
}
