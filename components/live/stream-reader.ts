import { createParser } from 'eventsource-parser';
import type { Clock } from '#lib/domain/clock';
import { decodeFrame } from '#lib/wire/decode-frame';
import type { Frame } from '#lib/wire/frame';
import { SILENCE_MS } from '#lib/wire/stream-limits';
import { backOffMs } from './back-off.ts';
import { type Denial, denialOf } from './denial.ts';
import { type Reason, told } from './reason.ts';
import { type StreamAs, addressAs } from './stream-address.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How the connection to the server stands, and why it is not open. */
export type LinkState =
  | { state: 'connecting' | 'open' | 'waiting'; reason: Reason }
  /** The server has decided so: nothing of what was shown may stay. It is asked again, slowly. */
  | { state: 'denied'; denial: Denial; reason: Reason };

export interface StreamReaderOptions {
  url: string;
  /** Default `person`. */
  as?: StreamAs;
  fetch: Fetch;
  clock: Clock;
  random: () => number;
  /** All frames of one piece of the stream, in order. */
  onFrames: (frames: readonly Frame[]) => void;
  onLink: (link: LinkState) => void;
  limits?: Partial<ReaderLimits>;
}

export interface ReaderLimits {
  /** Nothing heard for so long: the connection is given up. */
  silenceMs: number;
  /** No answer to the request for so long: likewise. */
  answerMs: number;
  /** A connection that lasted so long was a good one: the next rest is short. */
  settledMs: number;
  /** Denied: whether it is allowed again is asked so seldom. A page that is looked at asks at once. */
  deniedMs: number;
}

const LIMITS: ReaderLimits = { silenceMs: SILENCE_MS, answerMs: 10_000, settledMs: 5_000, deniedMs: 10_000 };
const LONGEST_RETRY_MS = 60_000;

interface Attempt {
  controller: AbortController;
  reason: Reason;
  settled: boolean;
  denial: Denial | null;
  retryMs: number | null;
}

/**
 * Reads the stream for as long as it runs: reconnects with jitter whatever the answer was, goes on from the last event
 * id, and gives up a connection that has fallen silent.
 */
export class StreamReader {
  readonly #options: StreamReaderOptions;
  readonly #limits: ReaderLimits;
  /** One object a start, so that a run which was stopped never goes on beside a newer one. */
  #life: object | null = null;
  #attempt: Attempt | null = null;
  #endRest: (() => void) | null = null;
  #streamId: string | null = null;
  #lastEventId: string | null = null;

  constructor(options: StreamReaderOptions) {
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
  }

  start(): void {
    if (this.#life) return;
    this.#life = {};
    void this.#run(this.#life);
  }

  stop(): void {
    this.#life = null;
    this.#giveUp('');
    this.#endRest?.();
  }

  /** Tries again now instead of resting: the network is back, the page is looked at. */
  wake(): void {
    this.#endRest?.();
  }

  /** Begins anew as a stream of its own: the server no longer knows this one. */
  forget(reason: Reason): void {
    this.#streamId = null;
    this.#lastEventId = null;
    this.#giveUp(reason);
  }

  /** As `forget`, because the server has said that this page may see nothing. */
  deny(denial: Denial): void {
    if (this.#attempt) this.#attempt.denial = denial;
    this.forget(denial);
  }

  async #run(life: object): Promise<void> {
    let failures = 0;
    while (this.#life === life) {
      const attempt: Attempt = {
        controller: new AbortController(),
        reason: '',
        settled: false,
        denial: null,
        retryMs: null,
      };
      this.#attempt = attempt;
      this.#options.onLink({ state: 'connecting', reason: 'connecting' });
      await this.#read(attempt);
      if (this.#life !== life) return;
      this.#attempt = null;
      failures = attempt.settled ? 0 : failures + 1;
      this.#options.onLink(linkAfter(attempt));
      await this.#rest(this.#restMs(attempt, failures));
    }
  }

  async #read(attempt: Attempt): Promise<void> {
    const { clock } = this.#options;
    let cancelWatch = clock.after(this.#limits.answerMs, () => this.#giveUp('no-answer'));
    let cancelSettled: (() => void) | null = null;
    try {
      const body = await this.#open(attempt);
      if (!body) return;
      this.#options.onLink({ state: 'open', reason: '' });
      cancelSettled = clock.after(this.#limits.settledMs, () => {
        attempt.settled = true;
      });
      const feed = this.#feeder(attempt);
      for (;;) {
        cancelWatch();
        cancelWatch = clock.after(this.#limits.silenceMs, () => this.#giveUp('silent'));
        const { done, value } = await body.read();
        if (done) break;
        feed(value);
      }
      attempt.reason ||= 'ended';
    } catch {
      attempt.reason ||= 'unreachable';
    } finally {
      cancelWatch();
      cancelSettled?.();
      attempt.controller.abort();
    }
  }

  async #open(attempt: Attempt): Promise<ReadableStreamDefaultReader<Uint8Array> | null> {
    const { as = 'person', url, fetch } = this.#options;
    const response = await fetch(addressAs(as, url, { stream: this.#streamId }), {
      headers: {
        accept: 'text/event-stream',
        ...(this.#lastEventId !== null && { 'last-event-id': this.#lastEventId }),
      },
      cache: 'no-store',
      signal: attempt.controller.signal,
    });
    const type = response.headers.get('content-type') ?? '';
    if (response.ok && type.startsWith('text/event-stream') && response.body)
      return response.body.getReader();
    attempt.denial = denialOf(response.status);
    if (attempt.denial) this.#streamId = this.#lastEventId = null;
    attempt.reason = response.ok ? 'something-else' : told(`HTTP ${response.status}`);
    return null;
  }

  #feeder(attempt: Attempt): (bytes: Uint8Array) => void {
    const decoder = new TextDecoder();
    let frames: Frame[] = [];
    let position = this.#lastEventId;
    const parser = createParser({
      onEvent: ({ id, data }) => {
        const decoded = decodeFrame(data);
        if (decoded.kind === 'broken') this.#startOver(attempt);
        if (decoded.kind !== 'frame' || attempt.controller.signal.aborted) return;
        const { frame } = decoded;
        if (frame.kind === 'hello') {
          this.#streamId = frame.stream;
          if (!frame.resumed) position = null;
        }
        if (frame.kind === 'goodbye') attempt.retryMs = Math.min(frame.retryMs, LONGEST_RETRY_MS);
        frames.push(frame);
        if (id !== undefined) position = id;
      },
    });
    return (bytes) => {
      parser.feed(decoder.decode(bytes, { stream: true }));
      if (attempt.controller.signal.aborted) return;
      const ready = frames;
      frames = [];
      if (ready.length > 0) this.#options.onFrames(ready);
      this.#lastEventId = position;
    };
  }

  /** What the stream says makes no sense: ask for everything again. */
  #startOver(attempt: Attempt): void {
    this.#lastEventId = null;
    if (this.#attempt === attempt) this.#giveUp('unreadable');
  }

  #giveUp(reason: Reason): void {
    if (!this.#attempt) return;
    this.#attempt.reason ||= reason;
    this.#attempt.controller.abort();
  }

  #restMs({ denial, retryMs }: Attempt, failures: number): number {
    const { random } = this.#options;
    if (denial) return this.#limits.deniedMs * (0.5 + random() / 2);
    return retryMs ?? backOffMs(failures, random);
  }

  #rest(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#options.clock.after(waitMs, () => this.#endRest?.());
      this.#endRest = () => {
        this.#endRest = null;
        cancel();
        resolve();
      };
    });
  }
}

function linkAfter({ denial, reason }: Attempt): LinkState {
  return denial ? { state: 'denied', denial, reason: denial } : { state: 'waiting', reason };
}
