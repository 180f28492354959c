import { currentCaller } from '../auth/current-caller.ts';
import { type StreamOwner, streamOwner } from '../stream/stream-owner.ts';
import type { Scopes } from './scopes.ts';

/** Whose the request at hand is, as far as streams are concerned. Throws AppError `unauthenticated`. */
export function currentOwner(scopes: Scopes): StreamOwner {
  const caller = currentCaller();
  return streamOwner(caller, scopes.visibilityOf(caller));
}
