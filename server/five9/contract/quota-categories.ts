/** The three windows over which calls are counted: the calendar minute, hour and day of the data centre. */
export const QUOTA_WINDOWS = [
  { name: 'minute', seconds: 60 },
  { name: 'hour', seconds: 3600 },
  { name: 'day', seconds: 86_400 },
] as const;
export type QuotaWindowName = (typeof QUOTA_WINDOWS)[number]['name'];

/** What a call is counted as; the names are members of `apiOperationType`. */
export type QuotaCategory = 'QueryStatistics' | 'QueryChangedStatistics' | 'Query' | 'Modify';

/** Calls allowed per window; null where no document states a limit. */
export type QuotaLimits = Readonly<Record<QuotaWindowName, number>> | null;

/**
 * The limits a domain starts with. A domain's own figures come from getCallCountersState. `Query` and `Modify` group the
 * operations the guide gives no limit for. Source: guide, request limits.
 */
export const DEFAULT_LIMITS: Readonly<Record<QuotaCategory, QuotaLimits>> = {
  QueryStatistics: { minute: 2, hour: 15, day: 240 },
  QueryChangedStatistics: { minute: 30, hour: 1200, day: 24_000 },
  Query: null,
  Modify: null,
};
