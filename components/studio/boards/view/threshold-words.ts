import type { PanelThreshold } from '#lib/domain/panel-thresholds';
import { formatSpan } from '#lib/format/age';

/** A threshold in words: `amber from 3, red from 6`; null where there is none. */
export function thresholdWords({
  threshold,
  unit,
}: Pick<PanelThreshold, 'threshold' | 'unit'>): string | null {
  if (!threshold) return null;
  const value = (number: number): string => {
    switch (unit) {
      case 'count':
        return String(number);
      case 'duration':
        return formatSpan(number);
      case 'percent':
        return `${Number((number * 100).toFixed(2))} %`;
    }
  };
  switch (threshold.direction) {
    case 'rising':
      return `amber from ${value(threshold.warn)}, red from ${value(threshold.critical)}`;
    case 'falling':
      return `amber below ${value(threshold.warn)}, red below ${value(threshold.critical)}`;
    case 'between': {
      const { warn, critical } = threshold;
      return `amber outside of ${value(warn[0])} to ${value(warn[1])}, red outside of ${value(critical[0])} to ${value(critical[1])}`;
    }
  }
}
