import { setImmediate } from 'node:timers/promises';
import { type Clock, sleepOn } from '#lib/domain/clock';

interface Timer {
  dueAt: number;
  order: number;
  task: () => void;
}

/**
 * A clock that moves from timer to timer and lets everything settle between them, however many turns of the loop that
 * takes: hours of a source's life in a moment, each call at its own time.
 */
export class PumpedClock implements Clock {
  #now: number;
  #order = 0;
  #timers = new Set<Timer>();

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
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  get pending(): number {
    return this.#timers.size;
  }

  /** Sets the reading without letting time pass. */
  jump(byMs: number): void {
    this.#now += byMs;
    for (const timer of this.#timers) timer.dueAt += byMs;
  }

  async run(forMs: number): Promise<void> {
    const until = this.#now + forMs;
    for (;;) {
      await setImmediate();
      if (this.#timers.size === 0) await settled();
      const timer = this.#next();
      if (!timer || timer.dueAt > until) break;
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, timer.dueAt);
      timer.task();
    }
    this.#now = until;
    await setImmediate();
  }

  /** Runs until `done` holds, at most for `mostMs`. */
  async runUntil(done: () => boolean, mostMs = 3_600_000): Promise<void> {
    const until = this.#now + mostMs;
    for (;;) {
      await settled();
      if (done()) return;
      const timer = this.#next();
      if (!timer || timer.dueAt > until) throw new Error('did not come about in time');
      await this.run(Math.max(0, timer.dueAt - this.#now));
    }
  }

  #next(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers)
      if (!first || timer.dueAt < first.dueAt || (timer.dueAt === first.dueAt && timer.order < first.order))
        first = timer;
    return first;
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await setImmediate();
}
