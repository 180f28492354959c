import type { BinaryOp } from './expression.ts';

/** How strongly operators hold what stands beside them; alike, they group to the left. */
export const BINARY_POWERS: Readonly<Record<BinaryOp, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  has: 4,
  contains: 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};
/** Of all comparisons, which do not group at all. */
export const COMPARING_POWER = 4;
export const NOT_POWER = 3;
export const NEGATIVE_POWER = 7;
