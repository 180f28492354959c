import type { Clock } from '#lib/domain/clock';
import type { QuotaReading } from '#lib/domain/source';
import type { WireLimitTimeoutState } from '../contract/wire-types.ts';
import { updateGapMs } from '../quota/pacing.ts';
import {
  adoptCounters,
  earliest,
  exhaust,
  openLedger,
  type QuotaLedger,
  quotaReadings,
  spend,
} from '../quota/quota-ledger.ts';
import { UseRing } from '../quota/use-ring.ts';
import { windowAround } from '../quota/quota-window.ts';
import { ALL_HOURS_WATCHED, learnHour, type WatchedHours, watchedMsLeft } from '../quota/watched-hours.ts';

const HOUR_MS = 3_600_000;
const RECOUNT_MS = 5 * 60_000;
/** When the answer was of no use they are asked for again so soon. */
const RETRY_MS = 60_000;
/** The counters are read anew when the two clocks turn out to differ by this much more or less than thought. */
const SKEW_NEWS_MS = 60_000;
/** An hour seen for less than this teaches nothing. */
const LEARNED_MS = 30 * 60_000;
/** After a refusal that no counter explains. */
const UNEXPLAINED_MS = 60_000;

type Operation = 'QueryStatistics' | 'QueryChangedStatistics';

function hourFrom(zone: string, now: number) {
  return { ...windowAround(HOUR_MS, zone, now), begunAt: now, watchedMs: 0, seenAt: now };
}

/** The calls of one user, counted as the service counts them. Moments are epoch ms on our clock. */
export class QuotaKeeper {
  readonly #clock: Clock;
  readonly #zone: string;
  readonly #ring = new UseRing();
  #ledger: QuotaLedger;
  #skewMs = 0;
  #countedAt: number | null = null;
  #strikes = 0;
  #hours: WatchedHours = ALL_HOURS_WATCHED;
  #hour: { startAt: number; endAt: number; begunAt: number; watchedMs: number; seenAt: number };

  constructor(clock: Clock, zone: string) {
    const now = clock.now();
    this.#clock = clock;
    this.#zone = zone;
    this.#ledger = openLedger(zone, now);
    this.#hour = hourFrom(zone, now);
  }

  get ledger(): QuotaLedger {
    return this.#ledger;
  }
  get skewMs(): number {
    return this.#skewMs;
  }
  /** True when the service's own counters should be read. */
  get isRecountDue(): boolean {
    return this.#countedAt === null || Math.abs(this.#clock.now() - this.#countedAt) >= RECOUNT_MS;
  }

  readings(): readonly QuotaReading[] {
    return quotaReadings(this.#ledger, this.#theirs()).map(({ window, ...reading }) => {
      if (!window) return reading;
      const told = { ...reading, window: this.#ours(window) };
      if (reading.windowMs < HOUR_MS) return told;
      const { operation, windowMs, used } = reading;
      const sample = { at: this.#clock.now(), used, startAt: window.startAt };
      const perMs = this.#ring.paceOf(`${operation} ${windowMs}`, sample);
      return perMs === null ? told : { ...told, perMs };
    });
  }

  spend(operation: Operation): void {
    this.#ledger = spend(this.#ledger, operation, this.#theirs());
  }

  opensAt(operation: Operation): number {
    return earliest(this.#ledger, operation, { at: this.#theirs() }) + this.#skewMs;
  }

  /** Mean time between two update calls that lasts until every window's end. */
  gapMs(): number {
    const at = this.#theirs();
    return updateGapMs(this.#ledger, at, watchedMsLeft(this.#hours, this.#zone, at));
  }

  /** Null when the counters could not be read. */
  counted(windows: readonly WireLimitTimeoutState[] | null): void {
    this.#countedAt = this.#clock.now();
    if (windows) this.#ledger = adoptCounters(this.#ledger, windows, this.#theirs());
  }

  /** The answer could not be read: the guide's limits do for the moment. */
  uncounted(): void {
    this.#countedAt = this.#clock.now() - RECOUNT_MS + RETRY_MS;
  }

  /** A call was let through: refusals before it are explained. */
  granted(): void {
    this.#strikes = 0;
  }

  /** A call was refused for its limit, counters just read. The answer is when the next one may go. */
  refused(operation: Operation, limit: number | null): number {
    const now = this.#clock.now();
    if (this.opensAt(operation) <= now)
      this.#ledger = exhaust(this.#ledger, operation, { at: this.#theirs(), limit, strikes: this.#strikes });
    this.#strikes += 1;
    return Math.max(this.opensAt(operation), this.opensAt(operation) > now ? 0 : now + UNEXPLAINED_MS);
  }

  /** Tells how far our clock is ahead of the service's. */
  learnSkew(skewMs: number): void {
    if (Math.abs(skewMs - this.#skewMs) > SKEW_NEWS_MS) this.#countedAt = null;
    this.#skewMs = skewMs;
  }

  /** Says whether somebody is watching, to be called now and then; hours nobody watches get less of the day's calls. */
  learnWatching(isWatched: boolean): void {
    const now = this.#theirs();
    const until = Math.min(Math.max(now, this.#hour.seenAt), this.#hour.endAt);
    if (isWatched) this.#hour.watchedMs += until - this.#hour.seenAt;
    this.#hour.seenAt = until;
    if (now >= this.#hour.startAt && now < this.#hour.endAt) return;
    const seenMs = this.#hour.endAt - this.#hour.begunAt;
    if (now >= this.#hour.endAt && seenMs >= LEARNED_MS) {
      const ended = { at: this.#hour.startAt, share: this.#hour.watchedMs / seenMs };
      this.#hours = learnHour(this.#hours, this.#zone, ended);
    }
    this.#hour = hourFrom(this.#zone, now);
  }

  #ours({ startAt, endAt }: { startAt: number; endAt: number }): { startAt: number; endAt: number } {
    return { startAt: startAt + this.#skewMs, endAt: endAt + this.#skewMs };
  }

  #theirs(): number {
    return this.#clock.now() - this.#skewMs;
  }
}
