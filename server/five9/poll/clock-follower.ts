import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { ClockWatch } from './clock-watch.ts';
import type { SourceParts } from './source-parts.ts';

/** Two clocks that turn out to differ by so much more or less than thought: one of them was set. */
const CLOCK_NEWS_MS = 10_000;

/** Keeps a source right when a clock is set, its machine's or the service's. */
export class ClockFollower {
  readonly #parts: SourceParts;
  readonly #moments: readonly Map<StatisticType, number>[];
  readonly #watch: ClockWatch;
  /** Our clock minus the service's: as last seen, and as it should be after what we know. */
  #seenMs: number | null = null;
  #thoughtMs: number | null = null;
  #leaps = 0;

  /** `moments` are those of the past that the next turns are reckoned from. */
  constructor(parts: SourceParts, moments: readonly Map<StatisticType, number>[]) {
    this.#parts = parts;
    this.#moments = moments;
    this.#watch = new ClockWatch(parts.options.clock);
  }

  /** A wait until `at` has run its full length. */
  waitedUntil(at: number): void {
    this.#watch.waitedUntil(at);
  }

  follow(): void {
    this.#moveBack(this.#watch.setBackMs());
    this.#healWhenSet();
  }

  /** What was noted before would lie in the future and hold everything up. */
  #moveBack(byMs: number): void {
    if (byMs === 0) return;
    const { options, session } = this.#parts;
    options.log.warn({ byMs }, 'the clock was set back');
    for (const moments of this.#moments) for (const [type, at] of moments) moments.set(type, at - byMs);
    session.dispatch({ kind: 'clock-set-back', byMs });
    if (this.#thoughtMs !== null) this.#thoughtMs -= byMs;
    if (byMs > CLOCK_NEWS_MS) this.#healAll();
  }

  #healWhenSet(): void {
    const { options, tables } = this.#parts;
    if (tables.leaps !== this.#leaps) {
      this.#leaps = tables.leaps;
      this.#seenMs = tables.skewMs;
      this.#thoughtMs = tables.skewMs;
      options.log.warn('a clock leapt');
      this.#healAll();
      return;
    }
    const seenMs = tables.sureSkewMs;
    if (seenMs === null || seenMs === this.#seenMs) return;
    const byMs = seenMs - (this.#thoughtMs ?? seenMs);
    this.#seenMs = seenMs;
    this.#thoughtMs = seenMs;
    if (Math.abs(byMs) <= CLOCK_NEWS_MS) return;
    options.log.warn({ byMs }, 'one of two clocks was set');
    this.#healAll();
  }

  /** Beginnings of running durations were reckoned on the clocks as they were: they are read anew. */
  #healAll(): void {
    for (const type of STATISTIC_TYPES) this.#parts.session.dispatch({ kind: 'heal', type });
  }
}
