import type { QuotaReading } from '#lib/domain/source';
import { DEFAULT_LIMITS, QUOTA_WINDOWS, type QuotaLimits } from '../contract/quota-categories.ts';
import type { WireLimitTimeoutState } from '../contract/wire-types.ts';
import {
  countMeter,
  meterOpensAt,
  openMeter,
  type QuotaMeter,
  rollMeter,
  spendMeter,
} from './quota-meter.ts';
import { WINDOW_LENGTHS_MS } from './quota-window.ts';

/** Every counter of a user, in the zone of the data centre. Times are epoch ms on the counting side's clock. */
export interface QuotaLedger {
  readonly zone: string;
  readonly meters: readonly QuotaMeter[];
}

/** Opening a session and getStatistics. */
export const SNAPSHOT_QUOTA = 'QueryStatistics';
/** getStatisticsUpdate. */
export const UPDATE_QUOTA = 'QueryChangedStatistics';

/** What a ledger counts from the beginning, and how much of it is allowed. */
export type LedgerLimits = Readonly<Record<string, QuotaLimits>>;

const STATISTICS_LIMITS: LedgerLimits = {
  [SNAPSHOT_QUOTA]: DEFAULT_LIMITS[SNAPSHOT_QUOTA],
  [UPDATE_QUOTA]: DEFAULT_LIMITS[UPDATE_QUOTA],
};

/** A ledger with the guide's limits, those of the Statistics service unless others are given, until the service has named its own. */
export function openLedger(zone: string, at: number, limits: LedgerLimits = STATISTICS_LIMITS): QuotaLedger {
  const meters: QuotaMeter[] = [];
  for (const [operation, allowed] of Object.entries(limits))
    for (const { name, seconds } of QUOTA_WINDOWS) {
      const windowMs = WINDOW_LENGTHS_MS.find((lengthMs) => lengthMs === seconds * 1000);
      if (windowMs === undefined) continue;
      meters.push(openMeter({ operation, windowMs, limit: allowed?.[name] ?? null }, zone, at));
    }
  return { zone, meters };
}

function mapMeters(ledger: QuotaLedger, change: (meter: QuotaMeter) => QuotaMeter): QuotaLedger {
  return { ...ledger, meters: ledger.meters.map(change) };
}

export function rollLedger(ledger: QuotaLedger, at: number): QuotaLedger {
  if (ledger.meters.every((meter) => at >= meter.startAt && at < meter.endAt)) return ledger;
  return mapMeters(ledger, (meter) => rollMeter(meter, ledger.zone, at));
}

/** The ledger after one call of `operation` at `at`. */
export function spend(ledger: QuotaLedger, operation: string, at: number): QuotaLedger {
  return mapMeters(rollLedger(ledger, at), (meter) =>
    meter.operation === operation ? spendMeter(meter, at) : meter,
  );
}

/**
 * The earliest moment at or after `at` at which one call of `operation` fits every window. `keepShare` of the hour's and
 * the day's limit is kept free for calls that matter more.
 */
export function earliest(
  ledger: QuotaLedger,
  operation: string,
  options: { at: number; keepShare?: number },
): number {
  let { at } = options;
  const meters = ledger.meters.filter((meter) => meter.operation === operation);
  for (let turn = 0; turn < 16; turn++) {
    let opensAt = at;
    for (const meter of meters) {
      const keep = meter.windowMs > 60_000 ? Math.floor((meter.limit ?? 0) * (options.keepShare ?? 0)) : 0;
      opensAt = Math.max(opensAt, meterOpensAt(rollMeter(meter, ledger.zone, at), at, keep));
    }
    if (opensAt === at) return at;
    at = opensAt;
  }
  return at;
}

/** Takes over an answer of getCallCountersState: limits, and what others have used beside us. */
export function adoptCounters(
  ledger: QuotaLedger,
  windows: readonly WireLimitTimeoutState[],
  at: number,
): QuotaLedger {
  const rolled = rollLedger(ledger, at);
  const meters = [...rolled.meters];
  for (const window of windows) {
    const windowMs = WINDOW_LENGTHS_MS.find((lengthMs) => lengthMs === window.timeout * 1000);
    if (windowMs === undefined) continue;
    for (const reading of window.callCounterStates) {
      const operation = reading.operationType;
      const place = meters.findIndex((meter) => meter.operation === operation && meter.windowMs === windowMs);
      const known = meters[place] ?? openMeter({ operation, windowMs, limit: null }, rolled.zone, at);
      meters.splice(place < 0 ? meters.length : place, 1, countMeter(known, reading, at));
    }
  }
  return { ...rolled, meters };
}

/**
 * The ledger after the service refused a call for its limit although we had room: the window named by `limit` is spent;
 * an unknown one is taken for the shortest, and for a longer one each time the shorter explanation has failed.
 */
export function exhaust(
  ledger: QuotaLedger,
  operation: string,
  refusal: { at: number; limit: number | null; strikes: number },
): QuotaLedger {
  const rolled = rollLedger(ledger, refusal.at);
  const meters = rolled.meters
    .filter((meter) => meter.operation === operation)
    .toSorted((a, b) => a.windowMs - b.windowMs);
  const longest = meters.length - 1;
  const spent =
    meters.find(
      (meter) => meter.limit !== null && meter.limit === refusal.limit && meter.used < meter.limit,
    ) ?? meters[Math.min(Math.floor(refusal.strikes / 3), longest)];
  if (!spent) return rolled;
  return mapMeters(rolled, (meter) => {
    if (meter !== spent) return meter;
    const limit = meter.limit ?? Math.max(meter.used, 1);
    return { ...meter, limit, used: Math.max(meter.used, limit) };
  });
}

/** The counters with a limit, for people and dashboards. */
export function quotaReadings(ledger: QuotaLedger, at: number): QuotaReading[] {
  const readings: QuotaReading[] = [];
  for (const { operation, windowMs, limit, used, startAt, endAt } of rollLedger(ledger, at).meters)
    if (limit !== null) readings.push({ operation, windowMs, limit, used, window: { startAt, endAt } });
  return readings;
}
