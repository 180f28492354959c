import { expect, it } from 'vitest';
import { quotaOpensAt } from './quota-opens.ts';
import type { QuotaReading } from './source.ts';

const NOW = 1_000_000;
const reading = (limit: number, used: number, endAt: number): QuotaReading => ({
  operation: 'Reads',
  windowMs: 60_000,
  limit,
  used,
  window: { startAt: 0, endAt },
});
const MINUTE = reading(2, 1, NOW + 30_000);
const HOUR = reading(15, 15, NOW + 600_000);
const DAY = reading(240, 240, NOW + 900_000);

it.each<[title: string, readings: QuotaReading[], limit: number | null, opensAt: number | null]>([
  ['at the end of the window whose limit was named', [MINUTE, HOUR, DAY], 2, NOW + 30_000],
  ['at the end of the last spent one where no known limit was named', [MINUTE, HOUR, DAY], 7, NOW + 900_000],
  ['and where none was', [MINUTE, HOUR], null, NOW + 600_000],
  ['nobody knows when, where none is spent', [MINUTE], null, null],
  ['nobody knows when, of a window that is over', [reading(2, 2, NOW)], 2, null],
  [
    'nobody knows when, of another kind of call',
    [{ ...reading(2, 2, NOW + 1), operation: 'Changes' }],
    2,
    null,
  ],
])('a spent quota opens again: %s', (...[, readings, limit, opensAt]) => {
  expect(quotaOpensAt(readings, { operation: 'Reads', limit }, NOW)).toBe(opensAt);
});
