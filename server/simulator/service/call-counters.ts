import type { QuotaCategory, QuotaWindowName } from '#server/five9/contract/quota-categories';
import { QUOTA_WINDOWS, DEFAULT_LIMITS } from '#server/five9/contract/quota-categories';
import type { WireLimitTimeoutState } from '#server/five9/contract/wire-types';
import { dataCentreOffsetMs } from './data-centre-time.ts';
import { Refusal } from './refusal.ts';

/**
 * How much may be asked: `default` the guide's figures; `generous` ten updates and one snapshot a second, the hour's and
 * the day's caps being 60 and 1440 minutes' worth so that no longer window ever bites first; `unlimited` never refuses.
 */
export const QUOTAS = ['default', 'generous', 'unlimited'] as const;
export type Quota = (typeof QUOTAS)[number];

type Counted = 'QueryStatistics' | 'QueryChangedStatistics';
const COUNTED: readonly Counted[] = ['QueryStatistics', 'QueryChangedStatistics'];
type Limits = Readonly<Record<QuotaWindowName, number>>;

const UNLIMITED = 1_000_000_000;

/** Calls counted per category and calendar window of the data centre, for the whole domain. */
export class CallCounters {
  readonly #limits: Readonly<Record<Counted, Limits>>;
  readonly #enforced: boolean;
  readonly #now: () => number;
  readonly #used = new Map<string, { window: number; value: number }>();
  #scale = 1;

  /** `now` is the service's own clock, epoch ms. */
  constructor(quota: Quota, now: () => number) {
    this.#limits = {
      QueryStatistics: limitsOf(quota, 'QueryStatistics'),
      QueryChangedStatistics: limitsOf(quota, 'QueryChangedStatistics'),
    };
    this.#enforced = quota !== 'unlimited';
    this.#now = now;
  }

  /** Multiplies every limit, so that a test can spend the quota quickly. */
  setScale(factor: number): void {
    this.#scale = factor;
  }

  /** Counts a call, or refuses it where a window is full. A refused call is not counted. */
  spend(category: QuotaCategory | null): void {
    const counted = COUNTED.find((name) => name === category);
    if (!counted) return;
    for (const { name } of QUOTA_WINDOWS) {
      const limit = this.#limit(counted, name);
      if ((this.#enforced || this.#scale !== 1) && this.#value(counted, name) >= limit) {
        throw new Refusal('OperationsLimitExceededFault', `More than ${limit} calls in one ${name}.`, {
          limit: `${limit}`,
          operationType: counted,
        });
      }
    }
    for (const { name } of QUOTA_WINDOWS) this.#counter(counted, name).value += 1;
  }

  state(): WireLimitTimeoutState[] {
    return QUOTA_WINDOWS.map(({ name, seconds }) => ({
      timeout: seconds,
      callCounterStates: COUNTED.map((operationType) => ({
        operationType,
        limit: this.#limit(operationType, name),
        value: this.#value(operationType, name),
      })),
    }));
  }

  #limit(category: Counted, name: QuotaWindowName): number {
    return Math.floor(this.#limits[category][name] * this.#scale);
  }

  #value(category: Counted, name: QuotaWindowName): number {
    return this.#counter(category, name).value;
  }

  #counter(category: Counted, name: QuotaWindowName): { window: number; value: number } {
    const id = `${category} ${name}`;
    const window = windowNumber(this.#now(), name);
    const known = this.#used.get(id);
    if (known?.window === window) return known;
    const fresh = { window, value: 0 };
    this.#used.set(id, fresh);
    return fresh;
  }
}

function limitsOf(quota: Quota, category: Counted): Limits {
  switch (quota) {
    case 'default': {
      const limits = DEFAULT_LIMITS[category];
      if (!limits) throw new Error(`no default limits for ${category}`);
      return limits;
    }
    case 'generous':
      return perMinute(category === 'QueryStatistics' ? 60 : 600);
    case 'unlimited':
      return { minute: UNLIMITED, hour: UNLIMITED, day: UNLIMITED };
  }
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
