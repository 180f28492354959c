import type { Clock } from '#lib/domain/clock';
import type { LiveQuery } from '#lib/domain/live-query';
import type { Frame, HelloFrame, StateFrame } from '#lib/wire/frame';
import { QuerySync } from './query-sync.ts';
import { queryKey } from './query-key.ts';
import { ServerClock } from './server-clock.ts';
import type { HostMessage, PageMessage } from './stream-messages.ts';
import type { StreamAs } from './stream-address.ts';
import { type Fetch, type LinkState, type ReaderLimits, StreamReader } from './stream-reader.ts';

export interface StreamHostOptions {
  /** Where the stream is served, without a slash at its end. */
  url: string;
  /** Whose stream it is; default `person`. */
  as?: StreamAs;
  fetch: Fetch;
  clock: Clock;
  /** `performance.now`. */
  monotonicNow: () => number;
  random: () => number;
  readerLimits?: Partial<ReaderLimits>;
  /** Pages are tabs that may die without a word: those long silent are let go. Default false, for the page's own host. */
  forgetsSilentPages?: boolean;
}

/** One page at the host. `receive` takes what it says. */
export interface HostedPage {
  receive: (message: PageMessage) => void;
}

interface Page {
  post: (message: HostMessage) => void;
  wants: ReadonlyMap<string, LiveQuery>;
  heardAt: number;
  /**
   * The word after which the stream is known to be this page's to see: the browser may have been signed in anew since the
   * stream was opened. Null once that is known.
   */
  awaits: number | null;
}

/** A page says something every 20 s; hidden ones are slowed to once a minute. Silence beyond this is a closed tab. */
const FORGET_PAGE_MS = 150_000;

/**
 * The one stream of a browser, for any number of pages: asks the server for all they want together and hands each the
 * frames it has asked for. Holds no tables. Lives in a SharedWorker, or in the page where there is none.
 */
export class StreamHost {
  readonly #options: StreamHostOptions;
  readonly #reader: StreamReader;
  readonly #sync: QuerySync;
  readonly #serverClock: ServerClock;
  readonly #pages = new Set<Page>();
  #link: LinkState = { state: 'connecting', reason: 'connecting' };
  #hello: HelloFrame | null = null;
  #state: StateFrame | null = null;
  #cancelSweep: (() => void) | null = null;

  constructor(options: StreamHostOptions) {
    this.#options = options;
    const { url, as = 'person', fetch, clock, random } = options;
    this.#serverClock = new ServerClock(options.monotonicNow);
    this.#reader = new StreamReader({
      url,
      as,
      fetch,
      clock,
      random,
      onFrames: (frames) => this.#onFrames(frames),
      onLink: (link) => this.#onLink(link),
      ...(options.readerLimits && { limits: options.readerLimits }),
    });
    this.#sync = new QuerySync({
      url,
      as,
      fetch,
      clock,
      random,
      onNames: () => this.#tellAll(this.#sync.names()),
      onTaken: (round) => this.#onTaken(round),
      onGone: () => this.#reader.forget('unknown-stream'),
      onDenied: (denial) => this.#reader.deny(denial),
    });
  }

  /** How many pages are here. */
  get pages(): number {
    return this.#pages.size;
  }

  attach(post: (message: HostMessage) => void): HostedPage {
    const page: Page = { post, wants: new Map(), heardAt: 0, awaits: null };
    this.#admit(page);
    return { receive: (message) => this.#receive(page, message) };
  }

  #admit(page: Page): void {
    this.#pages.add(page);
    page.heardAt = this.#options.monotonicNow();
    this.#reader.start();
    page.post({ kind: 'link', link: this.#link });
    page.awaits = this.#hello ? this.#sync.confirm() : null;
    if (this.#options.forgetsSilentPages)
      this.#cancelSweep ??= this.#options.clock.after(FORGET_PAGE_MS / 3, () => this.#sweep());
  }

  #receive(page: Page, message: PageMessage): void {
    if (message.kind === 'bye') return this.#dismiss(page);
    if (!this.#pages.has(page)) {
      this.#admit(page);
      page.post({ kind: 'who' });
    }
    page.heardAt = this.#options.monotonicNow();
    switch (message.kind) {
      case 'want':
        return this.#onWant(page, message.queries);
      case 'anew':
        return this.#sync.anew(message.q);
      case 'ping':
        return page.post({ kind: 'pong' });
      case 'wake':
        return this.#reader.wake();
    }
  }

  /** The server has taken our word, and so what the stream shows is for whoever is signed in now. */
  #onTaken(round: number): void {
    const serverNow = this.#serverClock.now();
    for (const page of this.#pages) {
      if (page.awaits === null || page.awaits > round) continue;
      page.awaits = null;
      if (!this.#hello || serverNow === null) continue;
      page.post({ kind: 'time', serverNow });
      const known = this.#state ? [this.#hello, this.#state] : [this.#hello];
      page.post({ kind: 'frames', frames: known.map((frame) => ({ ...frame, serverTime: serverNow })) });
      page.post(this.#sync.names());
      this.#sync.want(this.#union(), [...page.wants.keys()]);
    }
  }

  #onWant(page: Page, queries: readonly LiveQuery[]): void {
    const before = page.wants;
    page.wants = new Map(queries.map((query) => [queryKey(query), query]));
    const added = [...page.wants.keys()].filter((key) => !before.has(key));
    if (page.awaits === null) page.post(this.#sync.names());
    this.#sync.want(this.#union(), page.awaits === null ? added : []);
  }

  #union(): Map<string, LiveQuery> {
    const union = new Map<string, LiveQuery>();
    for (const page of this.#pages) for (const [key, query] of page.wants) union.set(key, query);
    return union;
  }

  #dismiss(page: Page): void {
    if (!this.#pages.delete(page)) return;
    page.wants = new Map();
    this.#sync.want(this.#union(), []);
    if (this.#pages.size > 0) return;
    this.#reader.stop();
    this.#sync.disconnected();
    this.#cancelSweep?.();
    this.#cancelSweep = null;
  }

  #sweep(): void {
    this.#cancelSweep = this.#options.clock.after(FORGET_PAGE_MS / 3, () => this.#sweep());
    const now = this.#options.monotonicNow();
    for (const page of this.#pages) if (now - page.heardAt > FORGET_PAGE_MS) this.#dismiss(page);
  }

  #onLink(link: LinkState): void {
    this.#link = link;
    if (link.state !== 'open') {
      this.#sync.disconnected();
      this.#hello = this.#state = null;
    }
    if (link.state === 'denied') this.#sync.forget();
    this.#tellAll({ kind: 'link', link });
  }

  #onFrames(frames: readonly Frame[]): void {
    for (const frame of frames) {
      if ('serverTime' in frame) this.#serverClock.hear(frame.serverTime);
      if (frame.kind === 'state') this.#state = frame;
      if (frame.kind !== 'hello') continue;
      this.#hello = frame;
      for (const page of this.#pages) page.awaits = null;
      this.#sync.connected(frame.stream, frame.resumed);
    }
    for (const page of this.#pages) {
      if (page.awaits !== null) continue;
      const due = frames.filter((frame) => this.#concerns(page, frame));
      if (due.length > 0) page.post({ kind: 'frames', frames: due });
    }
  }

  /** A query that has no name here yet may be anybody's: its frames can overtake the answer that names it. */
  #concerns(page: Page, frame: Frame): boolean {
    if (frame.kind !== 'snapshot' && frame.kind !== 'delta') return true;
    const keys = this.#sync.keysOf(frame.q);
    return keys.length === 0 || keys.some((key) => page.wants.has(key));
  }

  #tellAll(message: HostMessage): void {
    for (const page of this.#pages) if (message.kind === 'link' || page.awaits === null) page.post(message);
  }
}
