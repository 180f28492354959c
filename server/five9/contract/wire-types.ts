import type { StatisticType } from '#lib/domain/statistic-type';

/** Session settings as the service takes them. Times in ms except `idleTimeOut` (seconds). Source: guide, `viewSettings`. */
export interface WireViewSettings {
  appType?: string;
  forceLogoutSession?: boolean;
  idleTimeOut?: number;
  rollingPeriod?: WireRollingPeriod;
  shiftStart: number;
  statisticsRange?: WireStatisticsRange;
  timeZone: number;
}
export const WIRE_ROLLING_PERIODS = [
  'Minutes5',
  'Minutes10',
  'Minutes15',
  'Minutes30',
  'Hour1',
  'Hours2',
  'Hours3',
  'Today',
] as const;
export type WireRollingPeriod = (typeof WIRE_ROLLING_PERIODS)[number];
export const WIRE_STATISTICS_RANGES = [
  'RollingHour',
  'CurrentDay',
  'CurrentWeek',
  'CurrentMonth',
  'Lifetime',
  'CurrentShift',
] as const;
export type WireStatisticsRange = (typeof WIRE_STATISTICS_RANGES)[number];

/** The answer of getStatistics: text cells in the order of `columns`; nil reads as null. */
export interface WireStatistics {
  type: StatisticType;
  columns: string[];
  rows: (string | null)[][];
  /** Epoch ms on the source's clock. */
  timestamp: number;
}

/** The answer of getStatisticsUpdate, lists flattened. */
export interface WireStatisticsUpdate {
  type: StatisticType;
  added: string[];
  cells: WireItemUpdate[];
  deleted: string[];
  lastTimestamp: number;
  previousTimestamp: number;
}
export interface WireItemUpdate {
  objectName: string;
  columnName: string;
  columnValue: string | null;
}

/** One window of getCallCountersState. `timeout` is the window's length in seconds. */
export interface WireLimitTimeoutState {
  timeout: number;
  callCounterStates: { operationType: string; limit: number; value: number }[];
}
export interface WireLoggedInUser {
  name: string;
  role: string;
  userId: string;
}
export interface WireNamedId {
  id: string;
  name: string;
}
export interface WirePermission {
  type: string;
  value: boolean;
}
export interface WireUserLimits {
  mobileLimit: number;
  mobileLoggedIn: number;
  supervisorLimit: number;
  supervisorsLoggedIn: number;
}
export interface WireApiVersions {
  minVersion: string;
  maxVersion: string;
}
