import type { Threshold } from '../threshold.ts';

/**
 * The limits that are passed first of several on one metric; undefined without any. Those of another direction than the
 * first cannot be compared with it and do not count.
 */
export function strictest(thresholds: readonly Threshold[]): Threshold | undefined {
  return thresholds.reduce<Threshold | undefined>(
    (strict, threshold) => (strict ? stricter(strict, threshold) : threshold),
    undefined,
  );
}

function stricter(one: Threshold, other: Threshold): Threshold {
  if (one.direction === 'between' || other.direction === 'between') {
    if (one.direction !== 'between' || other.direction !== 'between') return one;
    return {
      direction: 'between',
      warn: narrower(one.warn, other.warn),
      critical: narrower(one.critical, other.critical),
    };
  }
  if (one.direction !== other.direction) return one;
  const first = one.direction === 'rising' ? Math.min : Math.max;
  return {
    direction: one.direction,
    warn: first(one.warn, other.warn),
    critical: first(one.critical, other.critical),
  };
}

type Range = readonly [low: number, high: number];

function narrower([low, high]: Range, [otherLow, otherHigh]: Range): Range {
  return [Math.max(low, otherLow), Math.min(high, otherHigh)];
}
