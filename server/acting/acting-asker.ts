import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import type { ActingPerson } from './acting.ts';

/** Who asks for this, as somebody who may act, with what they see. Throws AppError where nobody does, or may not. */
export function actingAsker(): ActingPerson {
  const by = currentPerson('supervisor');
  return { by, visibility: runtime().scopes.visibilityOf(by) };
}
