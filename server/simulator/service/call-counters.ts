import type { QuotaWindowName } from '#server/five9/contract/quota-categories';
import { QUOTA_WINDOWS, DEFAULT_LIMITS } from '#server/five9/contract/quota-categories';
import type { WireLimitTimeoutState } from '#server/five9/contract/wire-types';
import { dataCentreOffsetMs } from './data-centre-time.ts';
import { Refusal } from './refusal.ts';

/**
 * How much may be asked: `default` the guide's figures; `generous` ten updates and one snapshot a second, the hour's and
 * the day's caps being 60 and 1440 minutes' worth so that no longer window ever bites first; `unlimited` never refuses.
 * The configuration service's figures are the guide's for both of the first.
 */
export const QUOTAS = ['default', 'generous', 'unlimited'] as const;
export type Quota = (typeof QUOTAS)[number];

type Limits = Readonly<Record<QuotaWindowName, number>>;
/** Every category that is counted, in the order they are told. */
export type CountedLimits = Readonly<Record<string, Limits>>;

const UNLIMITED = 1_000_000_000;
const WITHOUT_LIMIT: Limits = { minute: UNLIMITED, hour: UNLIMITED, day: UNLIMITED };

/** Calls counted per category and calendar window of the data centre, for the whole domain. */
export class CallCounters {
  readonly #limits: CountedLimits;
  readonly #enforced: boolean;
  readonly #now: () => number;
  readonly #used = new Map<string, { window: number; value: number }>();
  #scale = 1;

  /** `now` is the service's own clock, epoch ms. What has no limit is not counted. */
  constructor(limits: CountedLimits, { quota, now }: { quota: Quota; now: () => number }) {
    this.#enforced = quota !== 'unlimited';
    this.#limits = this.#enforced
      ? limits
      : Object.fromEntries(Object.keys(limits).map((category) => [category, WITHOUT_LIMIT]));
    this.#now = now;
  }

  /** Multiplies every limit, so that a test can spend the quota quickly. */
  setScale(factor: number): void {
    this.#scale = factor;
  }

  /** Counts a call, or refuses it where a window is full. A refused call is not counted. */
  spend(category: string | null): void {
    if (category === null || !Object.hasOwn(this.#limits, category)) return;
    for (const { name } of QUOTA_WINDOWS) {
      const limit = this.#limit(category, name);
      if ((this.#enforced || this.#scale !== 1) && this.#counter(category, name).value >= limit) {
        throw new Refusal('OperationsLimitExceededFault', `More than ${limit} calls in one ${name}.`, {
          limit: `${limit}`,
          operationType: category,
        });
      }
    }
    for (const { name } of QUOTA_WINDOWS) this.#counter(category, name).value += 1;
  }

  state(): WireLimitTimeoutState[] {
    return QUOTA_WINDOWS.map(({ name, seconds }) => ({
      timeout: seconds,
      callCounterStates: Object.keys(this.#limits).map((operationType) => ({
        operationType,
        limit: this.#limit(operationType, name),
        value: this.#counter(operationType, name).value,
      })),
    }));
  }

  #limit(category: string, name: QuotaWindowName): number {
    return Math.floor((this.#limits[category]?.[name] ?? UNLIMITED) * this.#scale);
  }

  #counter(category: string, name: QuotaWindowName): { window: number; value: number } {
    const id = `${category} ${name}`;
    const window = windowNumber(this.#now(), name);
    const known = this.#used.get(id);
    if (known?.window === window) return known;
    const fresh = { window, value: 0 };
    this.#used.set(id, fresh);
    return fresh;
  }
}

/** What the Statistics service counts. */
export function statisticsLimits(quota: Quota): CountedLimits {
  if (quota === 'generous') return { QueryStatistics: perMinute(60), QueryChangedStatistics: perMinute(600) };
  return {
    QueryStatistics: DEFAULT_LIMITS.QueryStatistics ?? WITHOUT_LIMIT,
    QueryChangedStatistics: DEFAULT_LIMITS.QueryChangedStatistics ?? WITHOUT_LIMIT,
  };
}

function perMinute(calls: number): Limits {
  return { minute: calls, hour: calls * 60, day: calls * 1440 };
}

function windowNumber(at: number, name: QuotaWindowName): number {
  switch (name) {
    case 'minute':
      return Math.floor(at / 60_000);
    case 'hour':
      return Math.floor(at / 3_600_000);
    case 'day':
      return Math.floor((at + dataCentreOffsetMs(at)) / 86_400_000);
  }
}
