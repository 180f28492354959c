import type { ThresholdUnit } from '#lib/domain/panel-thresholds';
import type { Threshold } from '#lib/domain/threshold';

interface Unit {
  /** Stands after a number. */
  sign: string;
  /** So many of the threshold's own unit are one of what is entered. */
  each: number;
  /** As it is entered. */
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

/**
 * The same limits, bad on another side. A range takes over the limits as its one side; the other side lies as far off as they
 * lie apart, within what can be entered.
 */
export function turned(
  threshold: Threshold,
  direction: Threshold['direction'],
  unit: ThresholdUnit,
): Threshold {
  if (threshold.direction === direction) return threshold;
  if (threshold.direction === 'between') {
    const side = direction === 'rising' ? 1 : 0;
    if (direction === 'between') return threshold;
    return { direction, warn: threshold.warn[side], critical: threshold.critical[side] };
  }
  const { warn, critical } = threshold;
  if (direction !== 'between') return { direction, warn: critical, critical: warn };
  const apart = Math.abs(critical - warn);
  if (threshold.direction === 'rising')
    return {
      direction,
      warn: [within(warn - apart, unit), warn],
      critical: [within(warn - 2 * apart, unit), critical],
    };
  return {
    direction,
    warn: [warn, within(warn + apart, unit)],
    critical: [critical, within(warn + 2 * apart, unit)],
  };
}

function within(value: number, unit: ThresholdUnit): number {
  const { each, most } = UNITS[unit];
  return fromEntered(toEntered(Math.max(0, Math.min(most * each, value)), unit), unit);
}
