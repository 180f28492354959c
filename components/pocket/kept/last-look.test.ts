import { expect, it } from 'vitest';
import { keptAgeMs } from './last-look.ts';

const HOUR = 3_600_000;

it.each([
  ['at once', 0, 0],
  ['a while later', 2 * HOUR, 2 * HOUR],
  ['at the last moment', 12 * HOUR, 12 * HOUR],
  ['after that', 12 * HOUR + 1, null],
  ['when the clock was set right by a little', -60_000, 0],
  ['when the clock was set back', -HOUR, null],
])('a last look is so old %s', (_, laterMs, ageMs) => {
  expect(keptAgeMs({ savedHere: 1_000 }, 1_000 + laterMs)).toBe(ageMs);
});
