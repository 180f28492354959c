import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { Age } from '#components/live/stale.ts';
import type { Page } from './page.ts';

/** A page judges its pictures at the very moment, but hears of a change with the next step of the test's clock. */
const GRACE_MS = 1_000;

interface CutOff {
  types: readonly StatisticType[];
  /** On the server's clock, once the page has told it. */
  at: number | null;
}

/** Looks at a page after every step of time and notes wherever it shows as live what is not. */
export class Watch {
  /** What was wrong, each once. */
  readonly wrong = new Set<string>();
  /** Every way in which the connection described itself: `state: reason`. */
  readonly said = new Set<string>();
  /** Looks at the page too, after every step. */
  also: ((page: Page) => void) | null = null;
  /** The longest limit that any type was given. */
  longestLimitMs = 0;
  #cutOff: CutOff | null = null;
  readonly #before = new Map<StatisticType, Age>();
  /** When a type's latest answer was first seen, by the test's clock, which nobody sets. */
  readonly #news = new Map<StatisticType, { receivedAt: number | null; at: number }>();
  #aheadMs = 0;
  #setAt = -Infinity;

  /** From now on nothing new about these types can be known, until `letIn`. */
  cutOff(types: readonly StatisticType[]): void {
    this.#cutOff = { types, at: null };
  }

  letIn(): void {
    this.#cutOff = null;
  }

  /** Forgets what was said and allowed so far. */
  begin(): void {
    this.said.clear();
    this.longestLimitMs = 0;
  }

  /** `at` is the test's clock. */
  look(page: Page, at: number): void {
    const { connection } = page;
    const now = page.store.serverNow();
    if (!connection || now === null) return;
    if (this.#cutOff) this.#cutOff.at ??= now + GRACE_MS;
    this.said.add(`${connection.state}: ${connection.reason}`);
    this.also?.(page);
    if (Math.abs(now - at - this.#aheadMs) > GRACE_MS) this.#setAt = at;
    this.#aheadMs = now - at;
    const isSettled = at - this.#setAt > GRACE_MS;
    for (const type of STATISTIC_TYPES) {
      const status = page.status(type);
      if (!status) continue;
      this.longestLimitMs = Math.max(this.longestLimitMs, status.limitMs);
      const age = page.age(type);
      const { ageState, measuredAt } = age;
      // A page that has just learned that its server's clock was set judges anew, within a second.
      if (isSettled) this.#lookForRevival(type, age);
      this.#before.set(type, age);
      const quietMs = at - this.#newsAt(type, age.receivedAt, at);
      if (ageState !== 'live') continue;
      if (measuredAt === null) this.wrong.add(`${type} is live without a moment`);
      else if (isSettled && now - measuredAt > status.limitMs + GRACE_MS)
        this.wrong.add(`${type} is live past its limit`);
      if (quietMs > status.limitMs + GRACE_MS) this.wrong.add(`${type} is live though nothing came`);
      this.#lookForKnowledge(type, measuredAt);
    }
  }

  /** What looked stale may look live again only with an answer that came since. */
  #lookForRevival(type: StatisticType, age: Age): void {
    const before = this.#before.get(type);
    if (age.ageState !== 'live' || before?.ageState !== 'stale') return;
    if (age.receivedAt === before.receivedAt && age.measuredAt === before.measuredAt)
      this.wrong.add(`${type} came back to life without an answer`);
  }

  #newsAt(type: StatisticType, receivedAt: number | null, at: number): number {
    const last = this.#news.get(type);
    if (last && last.receivedAt === receivedAt) return last.at;
    this.#news.set(type, { receivedAt, at });
    return at;
  }

  #lookForKnowledge(type: StatisticType, measuredAt: number | null): void {
    if (!this.#cutOff?.types.includes(type) || this.#cutOff.at === null) return;
    if ((measuredAt ?? 0) > this.#cutOff.at) this.wrong.add(`${type} was renewed by nothing`);
  }
}
