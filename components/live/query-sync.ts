import type { Clock } from '#lib/domain/clock';
import type { LiveQuery } from '#lib/domain/live-query';
import { QUERIES_PER_STREAM } from '#lib/wire/stream-limits';
import { backOffMs } from './back-off.ts';
import type { Denial } from './denial.ts';
import { putQueries } from './put-queries.ts';
import type { Reason } from './reason.ts';
import { type StreamAs, addressAs } from './stream-address.ts';
import type { HostMessage } from './stream-messages.ts';
import type { Fetch } from './stream-reader.ts';

export interface QuerySyncOptions {
  url: string;
  /** Default `person`. */
  as?: StreamAs;
  fetch: Fetch;
  clock: Clock;
  random: () => number;
  /** What the server has named or refused is another. */
  onNames: () => void;
  /** The server has taken a word on this stream as its owner's: the one of this number. */
  onTaken: (round: number) => void;
  /** The server does not know the stream. */
  onGone: () => void;
  /** The server shows this browser nothing. */
  onDenied: (denial: Denial) => void;
}

/** Changes within this time go to the server as one. */
const GATHER_MS = 30;
/** A refused query is tried again after this: what it needs may exist by then. */
const REFUSED_AGAIN_MS = 30_000;
const OVERFLOW: Reason = 'too-much';

/** Keeps the server's idea of what the stream shows equal to what is wanted here: one request at a time. */
export class QuerySync {
  readonly #options: QuerySyncOptions;
  #wanted: ReadonlyMap<string, LiveQuery> = new Map();
  #streamId: string | null = null;
  /** What the server is known to show on this stream: key to its name. */
  #named = new Map<string, string>();
  /** Whether `#named` is certain: false from a request until its answer, and on a stream that begins anew. */
  #certain = false;
  readonly #refused = new Map<string, Reason>();
  #overflow: readonly string[] = [];
  readonly #anew = new Set<string>();
  #putting = false;
  #round = 0;
  /** The round that must be asked even when nothing has changed. */
  #confirmBy = 0;
  #failures = 0;
  #cancelTimer: (() => void) | null = null;
  #cancelRefused: (() => void) | null = null;

  constructor(options: QuerySyncOptions) {
    this.#options = options;
  }

  /** Replaces what is wanted; `shown` are keys that must be sent whole even where the stream shows them already. */
  want(wanted: ReadonlyMap<string, LiveQuery>, shown: readonly string[]): void {
    this.#wanted = wanted;
    for (const key of this.#refused.keys()) if (!wanted.has(key)) this.#refused.delete(key);
    for (const key of shown) {
      const q = this.#named.get(key);
      if (q !== undefined) this.#anew.add(q);
    }
    this.#soon(GATHER_MS);
  }

  /** These must be sent whole once more. */
  anew(names: readonly string[]): void {
    for (const q of names) this.#anew.add(q);
    this.#soon(GATHER_MS);
  }

  connected(streamId: string, resumed: boolean): void {
    if (!resumed || streamId !== this.#streamId) {
      this.#certain = false;
      this.#refused.clear();
      this.#anew.clear();
    }
    this.#streamId = streamId;
    this.#failures = 0;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#soon(0);
  }

  /** What was said on the stream is nobody's business any more. */
  forget(): void {
    this.#streamId = null;
    this.#named = new Map();
    this.#refused.clear();
    this.#anew.clear();
  }

  disconnected(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#cancelRefused?.();
    this.#cancelRefused = null;
  }

  /** Says again what is wanted, to hear whether the stream is still ours; returns the number of that word. */
  confirm(): number {
    this.#confirmBy = this.#round + 1;
    this.#soon(0);
    return this.#confirmBy;
  }

  names(): HostMessage {
    const overflow = this.#overflow.map((key) => [key, OVERFLOW] as const);
    return { kind: 'names', names: [...this.#named], refused: [...this.#refused, ...overflow] };
  }

  /** The keys that go by this name; more than one when queries written differently mean the same. */
  keysOf(q: string): string[] {
    return [...this.#named].filter(([, name]) => name === q).map(([key]) => key);
  }

  #soon(waitMs: number): void {
    if (this.#streamId === null || this.#cancelTimer) return;
    this.#cancelTimer = this.#options.clock.after(waitMs, () => {
      this.#cancelTimer = null;
      void this.#put();
    });
  }

  /** What goes to the server: in order of asking, as many as a stream may show. */
  #asked(): [string, LiveQuery][] {
    const all = [...this.#wanted].filter(([key]) => !this.#refused.has(key));
    const overflow = all.slice(QUERIES_PER_STREAM).map(([key]) => key);
    const changed = overflow.join() !== this.#overflow.join();
    this.#overflow = overflow;
    if (changed) this.#options.onNames();
    return all.slice(0, QUERIES_PER_STREAM);
  }

  #settled(asked: readonly [string, LiveQuery][]): boolean {
    return (
      this.#certain &&
      this.#round >= this.#confirmBy &&
      this.#anew.size === 0 &&
      asked.length === this.#named.size &&
      asked.every(([key]) => this.#named.has(key))
    );
  }

  async #put(): Promise<void> {
    const streamId = this.#streamId;
    const asked = this.#asked();
    if (this.#putting || streamId === null || this.#settled(asked)) return;
    const anew = [...this.#anew];
    this.#anew.clear();
    this.#putting = true;
    const round = ++this.#round;
    this.#certain = false;
    const { as = 'person', clock, fetch, url } = this.#options;
    const outcome = await putQueries(
      { url: addressAs(as, `${url}/${streamId}`), queries: asked.map(([, query]) => query), anew },
      { fetch, after: (waitMs, task) => clock.after(waitMs, task) },
    );
    this.#putting = false;
    if (streamId !== this.#streamId) return this.#soon(0);
    switch (outcome.kind) {
      case 'named':
        this.#failures = 0;
        this.#certain = true;
        this.#named = new Map(asked.map(([key], index) => [key, outcome.q[index] ?? '']));
        this.#options.onNames();
        this.#options.onTaken(round);
        return this.#soon(0);
      case 'refused':
        this.#refuse(asked[outcome.query]?.[0], outcome.reason);
        this.#options.onTaken(round);
        for (const q of anew) this.#anew.add(q);
        return this.#soon(0);
      case 'gone':
        this.#streamId = null;
        return this.#options.onGone();
      case 'denied':
        this.forget();
        return this.#options.onDenied(outcome.denial);
      case 'later':
        for (const q of anew) this.#anew.add(q);
        return this.#soon(outcome.waitMs * (1 + this.#options.random() / 4));
      case 'failed':
        for (const q of anew) this.#anew.add(q);
        return this.#soon(backOffMs(this.#failures++, this.#options.random));
    }
  }

  #refuse(key: string | undefined, reason: Reason): void {
    if (key === undefined) return;
    this.#refused.set(key, reason);
    this.#options.onNames();
    this.#cancelRefused ??= this.#options.clock.after(REFUSED_AGAIN_MS, () => {
      this.#cancelRefused = null;
      this.#refused.clear();
      this.#soon(0);
    });
  }
}
