import type { Words } from '#lib/words/words';
import { formatCount } from '#lib/format/count';
import { formatSpan } from '#lib/format/age';
import { formatPercent } from '#lib/format/percent';
import type { ThresholdUnit } from '../panel-thresholds.ts';
import type { Threshold } from '../threshold.ts';

/** A limit as it is judged: `warning from 3, critical from 6`. */
export function limitWords(threshold: Threshold, unit: ThresholdUnit, t: Words<'explain'>): string {
  const value = (number: number): string => {
    switch (unit) {
      case 'count':
        return formatCount(number, t);
      case 'duration':
        return formatSpan(number, t);
      case 'percent':
        return formatPercent(number, t, {
          decimals: Number.isInteger(Math.round(number * 1e4) / 100) ? 0 : 1,
        });
    }
  };
  switch (threshold.direction) {
    case 'rising':
    case 'falling': {
      const { direction, warn, critical } = threshold;
      return t(`limit.${direction}`, { warn: value(warn), critical: value(critical) });
    }
    case 'between': {
      const { warn, critical } = threshold;
      return t('limit.between', {
        warnLow: value(warn[0]),
        warnHigh: value(warn[1]),
        criticalLow: value(critical[0]),
        criticalHigh: value(critical[1]),
      });
    }
  }
}
