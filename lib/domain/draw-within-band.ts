import { roundWithinBand } from './round-within-band.ts';
import { bandOf, type Threshold } from './threshold.ts';

const PERCENT = 0.01;
/** Counts are drawn with two decimals at most. */
const HUNDREDTH = 0.01;
const SECOND_MS = 1_000;

/**
 * A figure as it is to be drawn, so that it never reads otherwise than its limit judged it: to whole percents, hundredths
 * of a count and whole seconds. Time is cut to the second, as everywhere, unless that would carry it over a limit.
 */
export function drawWithinBand(
  value: number,
  format: 'count' | 'duration' | 'percent',
  threshold: Threshold,
): number {
  switch (format) {
    case 'percent':
      return roundWithinBand(value, threshold, PERCENT);
    case 'count':
      return Number.isInteger(value) ? value : roundWithinBand(value, threshold, HUNDREDTH);
    case 'duration': {
      const cut = Math.floor(value / SECOND_MS) * SECOND_MS;
      const agrees = bandOf(threshold, cut) === bandOf(threshold, value);
      return agrees ? cut : roundWithinBand(value, threshold, SECOND_MS);
    }
  }
}
