import type { ActOutcome } from '#lib/domain/act-outcome';
import type { Clock } from '#lib/domain/clock';
import type { IncomingMessage, MessageHearing, Receiving } from '#lib/domain/message-acts';
import type { Logger } from '#server/ops/log';
import type { WireChatMessage, WireChatMessages } from '../contract/wire-acting.ts';
import { backOffMs, SLOW_BACK_OFF, TROUBLE_BACK_OFF } from '../session/back-off.ts';
import type { ActingSession } from './acting-session.ts';
import { incomingMessage } from './incoming-message.ts';
import type { PeopleBook } from './people-book.ts';

export interface MessagePollOptions {
  session: ActingSession;
  book: PeopleBook;
  clock: Clock;
  log: Logger;
  /** Yields 0 ≤ x < 1. */
  random: () => number;
}

/** An act waits at most this long behind a poll that nothing ends: a poll is never broken off, since its answer may be on its way. */
const QUIET_SLICE_MS = 3_000;
const HURRIED_SLICE_MS = 1_000;
/** For so long after something was sent an answer is likely. */
const HURRY_MS = 60_000;
/** A service that does not hold a poll is asked no more often than this. */
const LEAST_MS = 1_000;
/** So many messages are remembered, to know those that come twice. */
const KNOWN = 1_000;

type Polled = ActOutcome<WireChatMessages | null>;

/**
 * The second long poll: what is sent to the acting user. It takes its turns on their session in short slices, so that acts come
 * first, and only while somebody hears it. The cursor is the service's own; with another session it begins anew.
 */
export class MessagePoll {
  readonly #options: MessagePollOptions;
  readonly #hearings = new Set<MessageHearing>();
  readonly #known = new Set<string>();
  #running: AbortController | null = null;
  #receiving: Receiving = { kind: 'off' };
  #cursor = 0;
  #session = 0;
  #hurriedAt = -Infinity;
  #isStopped = false;

  constructor(options: MessagePollOptions) {
    this.#options = options;
  }

  receive(hearing: MessageHearing): () => void {
    this.#hearings.add(hearing);
    hearing.onReceiving(this.#receiving);
    if (!this.#running && !this.#isStopped) {
      this.#running = new AbortController();
      void this.#run(this.#running.signal);
    }
    return () => {
      this.#hearings.delete(hearing);
      if (this.#hearings.size === 0) this.#end();
    };
  }

  /** Whether somebody wants to have the messages: their chats end with the session. */
  get isHeard(): boolean {
    return this.#hearings.size > 0;
  }

  /** Something was sent, so that an answer may come soon and more is likely to be sent. */
  hurry(): void {
    this.#hurriedAt = this.#options.clock.now();
  }

  stop(): void {
    this.#isStopped = true;
    this.#end();
  }

  #end(): void {
    this.#running?.abort();
    this.#running = null;
    this.#tell({ kind: 'off' });
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, log } = this.#options;
    let failures = 0;
    let heardAt: number | null = null;
    this.#tell({ kind: 'starting' });
    while (!signal.aborted) {
      const askedAt = clock.now();
      const polled = await this.#ask();
      if (signal.aborted) return;
      if (polled.kind === 'done') {
        failures = 0;
        heardAt = clock.now();
        if (this.#receiving.kind !== 'on') this.#tell({ kind: 'on', since: heardAt });
        const isNews = polled.value !== null && (await this.#take(polled.value, signal));
        const restMs = isNews ? 0 : LEAST_MS - Math.max(0, clock.now() - askedAt);
        if (restMs > 0) await clock.sleep(restMs, signal).catch(() => undefined);
        continue;
      }
      failures += 1;
      const waitMs = this.#waitMs(polled, failures);
      if (failures === 1) log.info({ outcome: polled.kind }, 'messages are not received');
      this.#tell({ kind: 'failing', heardAt, trouble: troubleOf(polled), nextAt: clock.now() + waitMs });
      await clock.sleep(waitMs, signal).catch(() => undefined);
    }
  }

  async #ask(): Promise<Polled> {
    const { session, clock } = this.#options;
    const isHurried = clock.now() - this.#hurriedAt < HURRY_MS;
    const polled = await session.do<WireChatMessages | null>({
      does: 'read',
      call: (client, options) => {
        if (session.opened !== this.#session) this.#cursor = 0;
        this.#session = session.opened;
        const longPollingTimeoutMs = isHurried ? HURRIED_SLICE_MS : QUIET_SLICE_MS;
        return client.receiveMessages({ previousTimestamp: this.#cursor, longPollingTimeoutMs }, options);
      },
    });
    // A cursor that the service does not know, or no longer.
    if (polled.kind === 'refused' && polled.refusal.code === 'other') this.#cursor = 0;
    return polled;
  }

  /** Resolves to whether there was anything that had not come before. What nobody hears any more is asked for again later. */
  async #take({ messages, timestamp }: WireChatMessages, signal: AbortSignal): Promise<boolean> {
    const { book, log } = this.#options;
    const fresh = messages.filter((message) => !this.#known.has(keyOf(message)));
    if (fresh.length > 0) {
      await book.learn(fresh.flatMap(({ from, participants }) => [...(from ? [from] : []), ...participants]));
      if (signal.aborted) return false;
    }
    this.#cursor = timestamp;
    for (const message of fresh) this.#know(keyOf(message));
    const unknown = fresh.filter(({ type }) => type === 'UNKNOWN').length;
    if (unknown > 0) log.info({ count: unknown }, 'messages of a kind that is not known');
    const incoming = fresh.map((message): IncomingMessage =>
      incomingMessage(message, (user) => book.named(user)),
    );
    if (incoming.length > 0) for (const hearing of this.#hearings) hearing.onMessages(incoming);
    return incoming.length > 0;
  }

  #know(key: string): void {
    this.#known.add(key);
    for (const oldest of this.#known) {
      if (this.#known.size <= KNOWN) break;
      this.#known.delete(oldest);
    }
  }

  #waitMs(polled: Exclude<Polled, { kind: 'done' }>, failures: number): number {
    const needsSomebody =
      polled.kind === 'refused' || (polled.kind === 'not-reached' && polled.why === 'password');
    return backOffMs(needsSomebody ? SLOW_BACK_OFF : TROUBLE_BACK_OFF, failures, this.#options.random);
  }

  #tell(receiving: Receiving): void {
    this.#receiving = receiving;
    for (const hearing of this.#hearings) hearing.onReceiving(receiving);
  }
}

function keyOf({ type, chatId, from, text, timestamp }: WireChatMessage): string {
  return JSON.stringify([timestamp, type, chatId, from?.userId, text]);
}

function troubleOf(
  polled: Exclude<Polled, { kind: 'done' }>,
): Extract<Receiving, { kind: 'failing' }>['trouble'] {
  switch (polled.kind) {
    case 'refused':
      return { kind: 'refused', refusal: polled.refusal };
    case 'not-reached':
      return { kind: 'not-reached', why: polled.why };
    case 'uncertain':
      return { kind: 'not-reached', why: polled.why };
  }
}
