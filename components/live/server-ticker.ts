import type { Clock } from '#lib/domain/clock';

interface Tick {
  value: number;
  listeners: Set<() => void>;
  cancel: (() => void) | null;
}

/** Aims this far past the whole second, so that a timer which fires early does not show the second before. */
const PAST_MS = 4;

/** The server's clock as a value that changes on its whole seconds (or other steps), and stands still when told to. */
export class ServerTicker {
  readonly #clock: Clock;
  readonly #serverNow: () => number | null;
  readonly #ticks = new Map<number, Tick>();
  #running = false;
  #frozenAt = 0;

  constructor(clock: Clock, serverNow: () => number | null) {
    this.#clock = clock;
    this.#serverNow = serverNow;
  }

  /** 0 until the server was heard. */
  value(everyMs: number): number {
    return this.#tick(everyMs).value;
  }

  subscribe(everyMs: number, listener: () => void): () => void {
    const tick = this.#tick(everyMs);
    if (tick.listeners.size === 0) tick.value = this.#whole(everyMs);
    tick.listeners.add(listener);
    this.#schedule(everyMs, tick);
    return () => {
      tick.listeners.delete(listener);
      if (tick.listeners.size > 0) return;
      tick.cancel?.();
      if (this.#ticks.get(everyMs) === tick) this.#ticks.delete(everyMs);
    };
  }

  /** Frozen while not running. */
  run(running: boolean): void {
    if (this.#running === running) return;
    this.#frozenAt = this.#serverNow() ?? 0;
    this.#running = running;
    for (const [everyMs, tick] of this.#ticks) {
      tick.cancel?.();
      tick.cancel = null;
      if (running) this.#move(everyMs, tick);
    }
  }

  #tick(everyMs: number): Tick {
    let tick = this.#ticks.get(everyMs);
    if (!tick) {
      tick = { value: this.#whole(everyMs), listeners: new Set(), cancel: null };
      this.#ticks.set(everyMs, tick);
    }
    return tick;
  }

  #whole(everyMs: number): number {
    const now = this.#running ? (this.#serverNow() ?? 0) : this.#frozenAt;
    return Math.floor(now / everyMs) * everyMs;
  }

  #move(everyMs: number, tick: Tick): void {
    tick.cancel = null;
    const value = this.#whole(everyMs);
    if (value !== tick.value) {
      tick.value = value;
      for (const listener of tick.listeners) listener();
    }
    this.#schedule(everyMs, tick);
  }

  #schedule(everyMs: number, tick: Tick): void {
    if (!this.#running || tick.cancel || tick.listeners.size === 0) return;
    const now = this.#serverNow() ?? 0;
    const waitMs = everyMs - (now % everyMs) + PAST_MS;
    tick.cancel = this.#clock.after(waitMs, () => this.#move(everyMs, tick));
  }
}
