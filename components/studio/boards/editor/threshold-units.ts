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
