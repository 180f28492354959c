import type { ThresholdUnit } from '#lib/domain/panel-thresholds';
import type { Threshold } from '#lib/domain/threshold';

interface Unit {
  /** Stands after a number. */
  sign: string;
  /** So many of the threshold's own unit are one of what is entered. */
  each: number;
  most: number;
}

const DAY_S = 86_400;

/** How the numbers of a threshold are entered: times in seconds, shares in percent. */
export const UNITS: Readonly<Record<ThresholdUnit, Unit>> = {
  count: { sign: '', each: 1, most: 1_000_000 },
  duration: { sign: 's', each: 1_000, most: DAY_S },
  percent: { sign: '%', each: 0.01, most: 100 },
};

/** A value of a threshold as it is entered, free of what binary fractions add. */
export function toEntered(value: number, unit: ThresholdUnit): number {
  return Number((value / UNITS[unit].each).toFixed(4));
}

export function fromEntered(entered: number, unit: ThresholdUnit): number {
  return Number((entered * UNITS[unit].each).toFixed(6));
}

/** The same limits, bad on the other side. */
export function turned(
  threshold: Extract<Threshold, { direction: 'rising' | 'falling' }>,
  direction: 'rising' | 'falling',
): Threshold {
  if (threshold.direction === direction) return threshold;
  return { direction, warn: threshold.critical, critical: threshold.warn };
}

/** What does not hold of a threshold's limits, in words; undefined when all is well. */
export function wrongOrder(threshold: Threshold): string | undefined {
  switch (threshold.direction) {
    case 'rising':
      return threshold.critical < threshold.warn ? 'Red begins before amber.' : undefined;
    case 'falling':
      return threshold.critical > threshold.warn ? 'Red begins before amber.' : undefined;
    case 'between': {
      const { warn, critical } = threshold;
      if (warn[0] > warn[1] || critical[0] > critical[1]) return 'The lower limit is above the upper one.';
      return critical[0] > warn[0] || critical[1] < warn[1] ? 'Red begins before amber.' : undefined;
    }
  }
}
