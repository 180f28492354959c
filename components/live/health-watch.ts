import type { Clock } from '#lib/domain/clock';
import { SILENCE_MS } from '#lib/wire/stream-limits';
import type { Reason } from './reason.ts';
import { NOT_HEARD, type StreamHealth } from './stream-health.ts';
import type { LinkState } from './stream-reader.ts';

export interface HealthWatchOptions {
  clock: Clock;
  monotonicNow: () => number;
  serverNow: () => number | null;
  /** The build that the page is of; null: that of the first server heard. */
  build?: string | null;
  /** The kind has changed. */
  onChange: () => void;
}

/** Watches that the server is heard, and says since when it is not. */
export class HealthWatch {
  readonly #options: HealthWatchOptions;
  readonly #listeners = new Set<() => void>();
  #health: StreamHealth = NOT_HEARD;
  #heardAt = 0;
  #firstBuild: string | null = null;
  #linkReason: Reason = '';
  #cancel: (() => void) | null = null;

  constructor(options: HealthWatchOptions) {
    this.#options = options;
    this.#firstBuild = options.build ?? null;
  }

  now(): StreamHealth {
    return this.#health;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something came from the server itself. */
  heard(): void {
    this.#heardAt = this.#options.monotonicNow();
    this.#watch();
    const serverNow = this.#options.serverNow();
    const lastHeardAt = serverNow === null ? null : Math.floor(serverNow / 1_000) * 1_000;
    this.#become({ kind: 'live', denial: null, lastHeardAt, reason: '' });
  }

  link(link: LinkState): void {
    if (link.state === 'denied')
      return this.#become({ kind: 'denied', denial: link.denial, reason: link.reason });
    if (this.#health.kind === 'denied') return;
    this.#linkReason = link.state === 'open' ? '' : link.reason;
    if (this.#health.kind !== 'live' && link.state === 'waiting') this.#become({ reason: link.reason });
  }

  /** What was shown may not be shown any more; what may is on its way. */
  between(reason: Reason): void {
    this.#become({ kind: 'connecting', reason });
  }

  build(build: string): void {
    this.#firstBuild ??= build;
    if (build !== this.#firstBuild) this.#become({ buildChanged: true });
  }

  /** Watches no more; what was live is lost. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#health.kind === 'live') this.#lose();
  }

  #watch(): void {
    if (this.#cancel) return;
    const quietMs = this.#options.monotonicNow() - this.#heardAt;
    this.#cancel = this.#options.clock.after(SILENCE_MS - quietMs, () => {
      this.#cancel = null;
      if (this.#options.monotonicNow() - this.#heardAt < SILENCE_MS) this.#watch();
      else this.#lose();
    });
  }

  #lose(): void {
    if (this.#health.kind === 'denied') return;
    this.#become({ kind: 'lost', reason: this.#linkReason || 'lost' });
  }

  #become(change: Partial<StreamHealth>): void {
    const before = this.#health;
    const next = { ...before, ...change };
    if (next.kind !== before.kind) next.since = this.#options.serverNow();
    if (
      next.kind === before.kind &&
      next.denial === before.denial &&
      next.lastHeardAt === before.lastHeardAt &&
      next.reason === before.reason &&
      next.buildChanged === before.buildChanged
    )
      return;
    this.#health = next;
    if (next.kind !== before.kind) this.#options.onChange();
    for (const listener of this.#listeners) listener();
  }
}
