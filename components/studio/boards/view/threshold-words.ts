import type { PanelThreshold } from '#lib/domain/panel-thresholds';
import { formatSpan } from '#lib/format/age';
import type { Words } from '#lib/words/words';

/** A threshold in words: `amber from 3, red from 6`; null where there is none. */
export function thresholdWords(
  { threshold, unit }: Pick<PanelThreshold, 'threshold' | 'unit'>,
  t: Words<'studio'>,
): string | null {
  if (!threshold) return null;
  const value = (number: number): string => {
    switch (unit) {
      case 'count':
        return String(number);
      case 'duration':
        return formatSpan(number, t);
      case 'percent':
        return `${Number((number * 100).toFixed(2))} %`;
    }
  };
  const { direction, warn, critical } = threshold;
  switch (direction) {
    case 'rising':
    case 'falling':
      return t(`boards.limits.${direction}`, { warn: value(warn), critical: value(critical) });
    case 'between':
      return t('boards.limits.between', {
        warn: value(warn[0]),
        warnTo: value(warn[1]),
        critical: value(critical[0]),
        criticalTo: value(critical[1]),
      });
  }
}
