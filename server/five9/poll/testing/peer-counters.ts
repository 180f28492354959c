import type { WireLimitTimeoutState } from '../../contract/wire-types.ts';
import { type WindowLengthMs, windowAround, WINDOW_LENGTHS_MS } from '../../quota/quota-window.ts';
import { Refusal } from './peer-trouble.ts';

export const METERED = ['QueryStatistics', 'QueryChangedStatistics'] as const;
export type Metered = (typeof METERED)[number];
export type Limits = Readonly<Record<Metered, readonly [minute: number, hour: number, day: number]>>;

export const GUIDE_LIMITS: Limits = {
  QueryStatistics: [2, 15, 240],
  QueryChangedStatistics: [30, 1200, 24_000],
};
export const GENEROUS_LIMITS: Limits = {
  QueryStatistics: [600, 36_000, 864_000],
  QueryChangedStatistics: [600, 36_000, 864_000],
};

const ZONE = 'America/Los_Angeles';

/** Counts calls per calendar window and refuses those beyond the limit. `now` is the counting side's clock. */
export class PeerCounters {
  readonly #limits: Limits;
  readonly #now: () => number;
  #used = new Map<string, number>();

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  spend(metered: Metered): void {
    WINDOW_LENGTHS_MS.forEach((windowMs, place) => {
      const limit = this.#limits[metered][place] ?? 0;
      if (this.#value(metered, windowMs) >= limit)
        throw new Refusal('OperationsLimitExceededFault', { limit: String(limit), operationType: metered });
    });
    this.count(metered);
  }

  count(metered: Metered): void {
    for (const windowMs of WINDOW_LENGTHS_MS)
      this.#used.set(this.#key(metered, windowMs), this.#value(metered, windowMs) + 1);
  }

  state(): WireLimitTimeoutState[] {
    return WINDOW_LENGTHS_MS.map((windowMs, place) => ({
      timeout: windowMs / 1000,
      callCounterStates: METERED.map((operationType) => ({
        operationType,
        limit: this.#limits[operationType][place] ?? 0,
        value: this.#value(operationType, windowMs),
      })),
    }));
  }

  #value(metered: Metered, windowMs: WindowLengthMs): number {
    return this.#used.get(this.#key(metered, windowMs)) ?? 0;
  }

  #key(metered: Metered, windowMs: WindowLengthMs): string {
    return `${metered} ${windowMs} ${windowAround(windowMs, ZONE, this.#now()).startAt}`;
  }
}
