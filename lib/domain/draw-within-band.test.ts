import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawWithinBand } from './draw-within-band.ts';
import { bandOf, type Threshold } from './threshold.ts';

const waiting: Threshold = { direction: 'rising', warn: 3, critical: 6 };
const staffed: Threshold = { direction: 'falling', warn: 10, critical: 5 };
const wait: Threshold = { direction: 'rising', warn: 60_000, critical: 120_000 };
const handled: Threshold = { direction: 'between', warn: [60_000, 120_000], critical: [30_000, 180_000] };
const odd: Threshold = { direction: 'rising', warn: 60_500, critical: 120_500 };

describe('a figure beside its limit', () => {
  it.each([
    { as: 'a count just under it', value: 2.999, format: 'count', limit: waiting, drawn: 2.99 },
    { as: 'a count on it', value: 3, format: 'count', limit: waiting, drawn: 3 },
    { as: 'a count far from it', value: 4.567, format: 'count', limit: waiting, drawn: 4.57 },
    {
      as: 'a count just short of what is wanted',
      value: 9.998,
      format: 'count',
      limit: staffed,
      drawn: 9.99,
    },
    {
      as: 'a large count',
      value: 9_007_199_254_740_991,
      format: 'count',
      limit: waiting,
      drawn: 9_007_199_254_740_991,
    },
    { as: 'a time just under it', value: 59_999, format: 'duration', limit: wait, drawn: 59_000 },
    { as: 'a time far from it', value: 75_999, format: 'duration', limit: wait, drawn: 75_000 },
    { as: 'a time just beyond a range', value: 120_400, format: 'duration', limit: handled, drawn: 121_000 },
    {
      as: 'a time at the end of a range',
      value: 120_000,
      format: 'duration',
      limit: handled,
      drawn: 120_000,
    },
    {
      as: 'a time over a limit between two seconds',
      value: 60_700,
      format: 'duration',
      limit: odd,
      drawn: 61_000,
    },
    {
      as: 'a percent just short of it',
      value: 0.796,
      format: 'percent',
      limit: { direction: 'falling', warn: 0.8, critical: 0.6 },
      drawn: 0.79,
    },
  ] as const)('$as: $value is drawn as $drawn', ({ value, format, limit, drawn }) => {
    expect(drawWithinBand(value, format, limit)).toBe(drawn);
  });

  it('reads as its colour says, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ['count', waiting, 0.01] as const,
          ['count', staffed, 0.01] as const,
          ['duration', wait, 1_000] as const,
          ['duration', handled, 1_000] as const,
          ['duration', odd, 1_000] as const,
        ),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([format, limit, step], share) => {
          const value = share * (format === 'count' ? 12 : 200_000);
          const drawn = drawWithinBand(value, format, limit);
          expect(bandOf(limit, drawn)).toBe(bandOf(limit, value));
          expect(Math.abs(drawn - value)).toBeLessThan(step * (1 + 1e-9));
        },
      ),
    );
  });
});
