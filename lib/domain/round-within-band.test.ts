import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundWithinBand } from './round-within-band.ts';
import { STARTING_THRESHOLDS } from './starting-thresholds.ts';
import { bandOf, type Threshold } from './threshold.ts';

const { serviceLevel, abandonRate, occupancy } = STARTING_THRESHOLDS;
const odd: Threshold = { direction: 'rising', warn: 0.851, critical: 0.9 };
const narrow: Threshold = { direction: 'falling', warn: 0.808, critical: 0.803 };
const between: Threshold = { direction: 'between', warn: [0.7, 0.85], critical: [0.6, 0.95] };

describe('a percent beside its limit', () => {
  it.each<{ value: number; as: string; limits: Threshold; shown: number }>([
    { value: 0.8, as: 'on target', limits: serviceLevel, shown: 0.8 },
    { value: 0.796, as: 'just short of the target', limits: serviceLevel, shown: 0.79 },
    { value: 0.804, as: 'just above it', limits: serviceLevel, shown: 0.8 },
    { value: 0.599, as: 'just critical', limits: serviceLevel, shown: 0.59 },
    { value: 0.746, as: 'far from any limit', limits: serviceLevel, shown: 0.75 },
    { value: 0.29, as: 'whole as it is', limits: serviceLevel, shown: 0.29 },
    { value: 0.8 - 1e-12, as: 'short of it by a hair', limits: serviceLevel, shown: 0.79 },
    { value: 0.0496, as: 'just under the limit', limits: abandonRate, shown: 0.04 },
    { value: 0.0501, as: 'just over it', limits: abandonRate, shown: 0.05 },
    { value: 0.8996, as: 'not yet critical', limits: occupancy, shown: 0.89 },
    { value: 0.852, as: 'over a limit between two whole percents', limits: odd, shown: 0.86 },
    { value: 0.698, as: 'below a corridor', limits: between, shown: 0.69 },
    { value: 0.852, as: 'above a corridor', limits: between, shown: 0.86 },
    { value: 0.804, as: 'in a band narrower than a percent', limits: narrow, shown: 0.8 },
  ])('$value, $as, is shown as $shown', ({ value, limits, shown }) => {
    expect(roundWithinBand(value, limits, 0.01)).toBe(shown);
  });

  it('reads as its colour says, whatever the value', () => {
    const ratio = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        ratio,
        fc.constantFrom(serviceLevel, abandonRate, occupancy, odd, between),
        (value, limits) => {
          const shown = roundWithinBand(value, limits, 0.01);
          expect(bandOf(limits, shown)).toBe(bandOf(limits, value));
          expect(Math.abs(shown - value)).toBeLessThan(0.01 + 1e-9);
        },
      ),
    );
  });
});
