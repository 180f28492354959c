import type { StatisticsRange } from '#lib/domain/statistics-range';
import type { WireStatisticsRange } from '../contract/wire-types.ts';

const RANGES = {
  RollingHour: 'rolling-hour',
  CurrentDay: 'day',
  CurrentWeek: 'week',
  CurrentMonth: 'month',
  Lifetime: 'lifetime',
  CurrentShift: 'shift',
} as const satisfies Record<WireStatisticsRange, StatisticsRange>;

/** Our name of the range that a session was opened with. */
export function rangeOf(range: WireStatisticsRange): StatisticsRange {
  return RANGES[range];
}
