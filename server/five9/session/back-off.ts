/** A wait that doubles with each attempt (from 1) up to `mostMs`, a quarter more or less by chance. */
export interface BackOff {
  firstMs: number;
  mostMs: number;
}

/** After a failure that says nothing about the session. */
export const TROUBLE_BACK_OFF: BackOff = { firstMs: 1_000, mostMs: 30_000 };
/** Before opening a session again that was lost once or twice. */
export const LOST_BACK_OFF: BackOff = { firstMs: 4_000, mostMs: 60_000 };
/** Where only a person can help, or a person is at work: password, seat, take-over. */
export const SLOW_BACK_OFF: BackOff = { firstMs: 30_000, mostMs: 15 * 60_000 };
/** Before asking again for one table that failed, where it takes a whole answer: those are few, and other tables need them too. */
export const WHOLE_BACK_OFF: BackOff = { firstMs: 10_000, mostMs: 30 * 60_000 };
/** Before asking again for what has changed in one table, where that failed. */
export const TYPE_BACK_OFF: BackOff = { firstMs: 2_000, mostMs: 5 * 60_000 };
/** Before asking again for a table that this user may not see. */
export const TYPE_DENIED_BACK_OFF: BackOff = { firstMs: 15 * 60_000, mostMs: 2 * 3_600_000 };

/** `random` yields 0 ≤ x < 1. */
export function backOffMs(backOff: BackOff, attempt: number, random: () => number): number {
  const doubled = backOff.firstMs * 2 ** Math.min(Math.max(attempt, 1) - 1, 30);
  return Math.round(Math.min(doubled, backOff.mostMs) * (0.75 + random() / 2));
}
