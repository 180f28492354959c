import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOn, positionOn, startingScale } from './gauge-scale.ts';
import { STARTING_THRESHOLDS } from './starting-thresholds.ts';
import { bandOf, type Threshold } from './threshold.ts';

const HUNDRED = { from: 0, to: 100 };
const shown = (threshold?: Threshold, scale = HUNDRED) =>
  bandsOn(scale, threshold).map(({ band, from, to }) => `${band} ${from}–${to}`);

describe('the bands on a scale', () => {
  it.each<[string, Threshold | undefined, string[]]>([
    ['all of it without a threshold', undefined, ['ok 0–1']],
    [
      'from well to critical where more is worse',
      { direction: 'rising', warn: 85, critical: 90 },
      ['ok 0–0.85', 'warn 0.85–0.9', 'critical 0.9–1'],
    ],
    [
      'from critical to well where less is worse',
      { direction: 'falling', warn: 80, critical: 60 },
      ['critical 0–0.6', 'warn 0.6–0.8', 'ok 0.8–1'],
    ],
    [
      'well in the middle where both ends are bad',
      { direction: 'between', warn: [40, 60], critical: [25, 75] },
      ['critical 0–0.25', 'warn 0.25–0.4', 'ok 0.4–0.6', 'warn 0.6–0.75', 'critical 0.75–1'],
    ],
    [
      'without a warning of no length',
      { direction: 'rising', warn: 50, critical: 50 },
      ['ok 0–0.5', 'critical 0.5–1'],
    ],
    [
      'cut off where limits lie beyond its end',
      { direction: 'rising', warn: 90, critical: 200 },
      ['ok 0–0.9', 'warn 0.9–1'],
    ],
    [
      'in one band where limits lie before its beginning',
      { direction: 'falling', warn: -1, critical: -2 },
      ['ok 0–1'],
    ],
  ])('are %s', (_, threshold, bands) => {
    expect(shown(threshold)).toEqual(bands);
  });

  it('cover it without a gap, and agree with how a value is judged', () => {
    const limits = fc.tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: -20, max: 120 }));
    const threshold: fc.Arbitrary<Threshold> = fc.oneof(
      limits.map(([a, b]): Threshold => ({
        direction: 'rising',
        warn: Math.min(a, b),
        critical: Math.max(a, b),
      })),
      limits.map(([a, b]): Threshold => ({
        direction: 'falling',
        warn: Math.max(a, b),
        critical: Math.min(a, b),
      })),
      fc.tuple(limits, limits).map(([one, other]): Threshold => {
        const [a = 0, b = 0, c = 0, d = 0] = [...one, ...other].toSorted((x, y) => x - y);
        return { direction: 'between', warn: [b, c], critical: [a, d] };
      }),
    );
    fc.assert(
      fc.property(threshold, fc.double({ min: 0, max: 100, noNaN: true }), (limit, value) => {
        const bands = bandsOn(HUNDRED, limit);
        expect([0, ...bands.map(({ to }) => to)]).toEqual([...bands.map(({ from }) => from), 1]);
        const { share } = positionOn(HUNDRED, value);
        const here = bands.filter(({ from, to }) => share >= from && share <= to).map(({ band }) => band);
        // On the very border it may be drawn to either side.
        const isOnBorder = [limit.warn, limit.critical].flat().includes(value);
        expect(isOnBorder || here.some((band) => band === bandOf(limit, value))).toBe(true);
      }),
      { seed: 4_021, numRuns: 400 },
    );
  });
});

describe('a value on a scale', () => {
  it.each([
    [0.5, { share: 0.3, beyond: null }],
    [0.2, { share: 0, beyond: null }],
    [1.2, { share: 1, beyond: null }],
    [0.1, { share: 0, beyond: 'below' }],
    [7, { share: 1, beyond: 'above' }],
  ])('of %d stands at $share, or at the end it lies beyond', (value, position) => {
    const { share, beyond } = positionOn({ from: 0.2, to: 1.2 }, value);
    expect({ share: Math.round(share * 1_000) / 1_000, beyond }).toEqual(position);
  });
});

describe('the scale that a gauge begins with', () => {
  it.each([
    ['percent', STARTING_THRESHOLDS.occupancy, 1],
    ['percent', undefined, 1],
    ['count', STARTING_THRESHOLDS.callsWaiting, 9],
    ['count', undefined, 10],
    ['duration', STARTING_THRESHOLDS.longestWait, 180_000],
    ['duration', { direction: 'rising', warn: 0, critical: 0 }, 300_000],
  ] as const)('of a %s goes past its limit', (format, threshold, to) => {
    expect(startingScale(format, threshold)).toEqual({ from: 0, to });
  });
});
