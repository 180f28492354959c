import { formatCount } from './count.ts';
import { formatDuration } from './duration.ts';
import { formatPercent } from './percent.ts';
import type { Spoken } from '../words/spoken.ts';

export type ValueFormat = 'count' | 'duration' | 'percent';

/** A value by its format, a percent with its sign. */
export function formatValue(value: number | null, format: ValueFormat, t: Spoken): string {
  switch (format) {
    case 'count':
      return formatCount(value, t);
    case 'duration':
      return formatDuration(value);
    case 'percent':
      return formatPercent(value, t);
  }
}
