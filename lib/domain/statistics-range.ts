/**
 * The time that a connection's counting statistics cover. A rolling hour moves on with the clock; the others begin at
 * a fixed moment in the connection's zone.
 */
export type StatisticsRange = 'rolling-hour' | 'shift' | 'day' | 'week' | 'month' | 'lifetime';
