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

const rangesOf: Readonly<Record<WireStatisticsRange, StatisticsRange>> = {
  RollingHour: 'rolling-hour',
  CurrentShift: 'shift',
  CurrentDay: 'day',
  CurrentWeek: 'week',
  CurrentMonth: 'month',
  Lifetime: 'lifetime',
};

const periodsOf: Readonly<Record<WireRollingPeriod, RollingPeriod>> = {
  Minutes5: '5m',
  Minutes10: '10m',
  Minutes15: '15m',
  Minutes30: '30m',
  Hour1: '1h',
  Hours2: '2h',
  Hours3: '3h',
  Today: 'today',
};

/** Our name of the service's range. */
export function rangeOf(range: WireStatisticsRange): StatisticsRange {
  return rangesOf[range];
}

/** Our name of the service's rolling period. */
export function periodOf(period: WireRollingPeriod): RollingPeriod {
  return periodsOf[period];
}
