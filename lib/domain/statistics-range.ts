/**
 * The time that a connection's counting statistics cover. A rolling hour moves on with the clock; the others begin at
 * a fixed moment in the connection's zone.
 */
export const STATISTICS_RANGES = ['rolling-hour', 'shift', 'day', 'week', 'month', 'lifetime'] as const;
export type StatisticsRange = (typeof STATISTICS_RANGES)[number];
