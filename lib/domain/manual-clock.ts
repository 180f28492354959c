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
  readonly #timers = new Set<Timer>();

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

  /** How many timers wait; lets a test see that nothing was left behind. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Moves time on by `byMs`, running each timer at its own moment and letting promises settle between. */
  async advance(byMs: number): Promise<void> {
    const until = this.#now + byMs;
    for (let task = this.takeDue(until); task; task = this.takeDue(until)) {
      task();
      await settle();
    }
    this.standAt(until);
    await settle();
  }

  /** Moves the reading without running anything, as an operator setting the clock does. */
  jump(byMs: number): void {
    this.#now += byMs;
    for (const timer of this.#timers) timer.dueAt += byMs;
  }

  /** Goes to the moment of the next timer due by `until` and hands over its task; null where there is none. */
  protected takeDue(until: number): (() => void) | null {
    const next = this.#next();
    if (!next || next.dueAt > until) return null;
    this.#timers.delete(next);
    this.#now = Math.max(this.#now, next.dueAt);
    return next.task;
  }

  /** When the next timer is due, epoch ms; null where none waits. */
  protected get dueAt(): number | null {
    return this.#next()?.dueAt ?? null;
  }

  protected standAt(at: number): void {
    this.#now = at;
  }

  #next(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers)
      if (!first || timer.dueAt < first.dueAt || (timer.dueAt === first.dueAt && timer.order < first.order))
        first = timer;
    return first;
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
}
