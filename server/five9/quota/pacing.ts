import type { Demand } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import { type QuotaLedger, rollLedger, UPDATE_QUOTA } from './quota-ledger.ts';

/** The service publishes at most once a second: asking one type more often brings nothing. */
const WATCHED_FLOOR_MS = 1_000;
const UNWATCHED_FLOOR_MS = 5_000;
/** Unwatched types are asked this often at least, unless that would take half of what there is. */
const KEEP_ALIVE_MS = 120_000;
const KEEP_ALIVE_SHARE = 0.15;
const DATA_LIMIT_FLOOR_MS = 15_000;
const LONGEST_CALL_MS = 15_000;

/**
 * The mean time between two update calls of all types together that lasts to the end of every window: the hour's rest
 * over the rest of the hour, the day's rest over the hours still to be watched.
 */
export function updateGapMs(ledger: QuotaLedger, at: number, watchedMsLeft: number): number {
  let gapMs = 0;
  for (const meter of rollLedger(ledger, at).meters) {
    if (meter.operation !== UPDATE_QUOTA || meter.limit === null) continue;
    const left = meter.limit - meter.used;
    const steadyMs = meter.windowMs / meter.limit;
    const spanMs = meter.windowMs > 3_600_000 ? watchedMsLeft : meter.endAt - at;
    const spreadMs = meter.windowMs > 60_000 && left > 0 ? spanMs / left : steadyMs;
    gapMs = Math.max(gapMs, spreadMs);
  }
  return gapMs;
}

export interface PacingInput {
  types: readonly StatisticType[];
  demand: Demand;
  /** Mean time between calls that the quota allows. */
  gapMs: number;
  /** How long one call takes; calls never overlap. */
  callMs: number;
}

/**
 * How often each type is asked. Unwatched types share a small part of the calls evenly. The rest goes to watched types by
 * the square root of their demand, which makes the sum of demand × age smallest.
 */
export function planIntervals(input: PacingInput): ReadonlyMap<StatisticType, number> {
  const gapMs = Math.max(input.gapMs, input.callMs, 1);
  const weightOf = (type: StatisticType): number => Math.sqrt(Math.max(0, input.demand[type] ?? 0));
  const unwatched = input.types.filter((type) => weightOf(type) === 0);
  const weights = input.types.reduce((sum, type) => sum + weightOf(type), 0);

  const most = weights > 0 ? 0.5 : 1;
  const unwatchedMs = Math.max(
    UNWATCHED_FLOOR_MS,
    Math.min(
      (unwatched.length * gapMs) / KEEP_ALIVE_SHARE,
      Math.max(KEEP_ALIVE_MS, (unwatched.length * gapMs) / most),
    ),
  );
  const watchedRate = 1 / gapMs - unwatched.length / unwatchedMs;

  const intervals = new Map<StatisticType, number>();
  for (const type of input.types) {
    const weight = weightOf(type);
    const fairMs = weight > 0 ? weights / (weight * watchedRate) : unwatchedMs;
    intervals.set(type, weight > 0 ? Math.max(WATCHED_FLOOR_MS, fairMs) : unwatchedMs);
  }
  return intervals;
}

/**
 * How long a call takes, smoothed, after one more of `tookMs`. A machine that slept through a call, or whose clock was set
 * meanwhile, would have us believe anything: what is past its watchdog counts no more than that.
 */
export function smoothedCallMs(callMs: number, tookMs: number): number {
  return callMs + (Math.min(Math.max(0, tookMs), LONGEST_CALL_MS) - callMs) / 5;
}

/** Data older than this is stale: the greater of 15 s and three planned intervals, in whole seconds. */
export function dataLimitMs(intervalMs: number): number {
  return Math.max(DATA_LIMIT_FLOOR_MS, Math.ceil((3 * intervalMs) / 1000) * 1000);
}
