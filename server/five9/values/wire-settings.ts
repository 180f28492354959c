import type { RollingPeriod } from '#lib/domain/connection-settings';
import type { StatisticsRange } from '#lib/domain/statistics-range';
import type { WireRollingPeriod, WireStatisticsRange } from '../contract/wire-types.ts';

const ranges: Readonly<Record<StatisticsRange, WireStatisticsRange>> = {
  'rolling-hour': 'RollingHour',
  shift: 'CurrentShift',
  day: 'CurrentDay',
  week: 'CurrentWeek',
  month: 'CurrentMonth',
  lifetime: 'Lifetime',
};

const periods: Readonly<Record<RollingPeriod, WireRollingPeriod>> = {
  '5m': 'Minutes5',
  '10m': 'Minutes10',
  '15m': 'Minutes15',
  '30m': 'Minutes30',
  '1h': 'Hour1',
  '2h': 'Hours2',
  '3h': 'Hours3',
  today: 'Today',
};

/** The service's word for a range. */
export function wireRange(range: StatisticsRange): WireStatisticsRange {
  return ranges[range];
}

/** The service's word for a rolling period. */
export function wirePeriod(period: RollingPeriod): WireRollingPeriod {
  return periods[period];
}
