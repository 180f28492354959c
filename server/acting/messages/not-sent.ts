import type { ActOutcome } from '#lib/domain/act-outcome';

/** Of a failed look-up: whatever it was for was certainly not done. */
export function notSent(outcome: Exclude<ActOutcome<unknown>, { kind: 'done' }>): ActOutcome {
  return outcome.kind === 'uncertain' ? { ...outcome, kind: 'not-reached' } : outcome;
}
