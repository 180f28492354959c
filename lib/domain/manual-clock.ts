import { type Clock, sleepOn } from './clock.ts';

interface Timer {
  dueAt: number;
  order: number;
  task: () => void;
}

/** A clock that stands still until it is told to move: for tests and for soak runs of many hours. */
export class ManualClock implements Clock {
  #now: number;
  #order = 0;
  #timers: Timer[] = [];

  constructor(startAt: number) {
    this.#now = startAt;
  }

  now(): number {
    return this.#now;
  }

  sleep(waitMs: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, waitMs, signal);
  }

  after(waitMs: number, task: () => void): () => void {
    const timer: Timer = { dueAt: this.#now + Math.max(0, waitMs), order: this.#order++, task };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** How many timers wait; lets a test see that nothing was left behind. */
  get pending(): number {
    return this.#timers.length;
  }

  /** Moves time on by `byMs`, running each timer at its own moment and letting promises settle between. */
  async advance(byMs: number): Promise<void> {
    const until = this.#now + byMs;
    for (;;) {
      const next = this.#nextDue(until);
      if (!next) break;
      this.#now = Math.max(this.#now, next.dueAt);
      this.#timers = this.#timers.filter((other) => other !== next);
      next.task();
      await settle();
    }
    this.#now = until;
    await settle();
  }

  /** Moves the reading without running anything, as an operator setting the clock does. */
  jump(byMs: number): void {
    this.#now += byMs;
    for (const timer of this.#timers) timer.dueAt += byMs;
  }

  #nextDue(until: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.dueAt > until) continue;
      if (!first || timer.dueAt < first.dueAt || (timer.dueAt === first.dueAt && timer.order < first.order))
        first = timer;
    }
    return first;
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
}
