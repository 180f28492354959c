import { describe, expect, it } from 'vitest';
import { bandOfUnattended, STARTING_THRESHOLDS } from './starting-thresholds.ts';
import { bandOf, bandOfCell, valueAt, type Threshold } from './threshold.ts';

const MEAN: Threshold = { direction: 'between', warn: [10, 20], critical: [5, 30] };

describe('a threshold', () => {
  it.each([
    [STARTING_THRESHOLDS.callsWaiting, 2, 'ok'],
    [STARTING_THRESHOLDS.callsWaiting, 3, 'warn'],
    [STARTING_THRESHOLDS.callsWaiting, 6, 'critical'],
    [STARTING_THRESHOLDS.serviceLevel, 0.8, 'ok'],
    [STARTING_THRESHOLDS.serviceLevel, 0.799, 'warn'],
    [STARTING_THRESHOLDS.serviceLevel, 0.6, 'warn'],
    [STARTING_THRESHOLDS.serviceLevel, 0.59, 'critical'],
    [MEAN, 10, 'ok'],
    [MEAN, 20, 'ok'],
    [MEAN, 9, 'warn'],
    [MEAN, 21, 'warn'],
    [MEAN, 4, 'critical'],
    [MEAN, 31, 'critical'],
    [MEAN, null, 'none'],
    [MEAN, Number.NaN, 'none'],
  ] as const)('%j puts %d in %s', (threshold, value, band) => {
    expect(bandOf(threshold, value)).toBe(band);
  });

  it('judges a running duration by its length at the moment asked for', () => {
    const wait = { since: 1_000_000 };
    const bands = [1_059_999, 1_060_000, 1_120_000].map((now) =>
      bandOfCell(STARTING_THRESHOLDS.longestWait, wait, now),
    );
    expect(bands).toEqual(['ok', 'warn', 'critical']);
  });

  it('judges neither text nor no data', () => {
    expect(bandOfCell(MEAN, 'many', 0)).toBe('none');
    expect(bandOfCell(MEAN, undefined, 0)).toBe('none');
  });

  it('never sees a negative duration', () => {
    expect(valueAt({ since: 500 }, 400)).toBe(0);
  });

  it('is critical at once where calls wait and nobody is ready', () => {
    expect(bandOfUnattended(1, 0)).toBe('critical');
    expect(bandOfUnattended(1, 1)).toBeNull();
    expect(bandOfUnattended(0, 0)).toBeNull();
    expect(bandOfUnattended(null, 0)).toBeNull();
    expect(bandOfUnattended(4, null)).toBeNull();
  });
});
