import { randomUUID } from 'node:crypto';
import type { Clock } from '#lib/domain/clock';
import type { Correspondent, IncomingMessage, MessageCalls, Receiving } from '#lib/domain/message-acts';
import type { HelpAnswer, LineStanding, MessageLine, MessageThread } from '#lib/domain/message-thread';
import { earlierMailbox } from './earlier-mailbox.ts';
import { ANSWERED_MS, atHand, withAnswer } from './help-requests.ts';
import {
  changeThread,
  type MailboxState,
  peopleOf,
  personThread,
  sessionEnded,
  since,
  withLine,
} from './mailbox-state.ts';
import { identityOf } from './message-identity.ts';
import type { MessageHistory } from './message-history.ts';
import type { MessageOwner } from './message-rows.ts';
import { received } from './received.ts';

export interface MailboxOptions {
  owner: MessageOwner;
  source: { messages: Pick<MessageCalls, 'onEnded' | 'receive' | 'self'> };
  history: MessageHistory;
  clock: Clock;
  /** Told shortly after something has changed, with who looks at it. */
  onChange: (persons: ReadonlySet<string>) => void;
}

/** A page that has not said so for this long is no longer there; browsers let hidden pages speak once a minute. */
const PRESENT_FOR_MS = 150_000;
/** Nobody has so many desks open; names of pages are given by whoever asks. */
const MOST_PAGES = 20;
/** Changes that come together are told as one. */
const TOLD_AFTER_MS = 100;

/**
 * The messages of one user who is acted as: what has come and was sent, and whether more is being received, which it is while a page
 * that wants it is there.
 */
export class Mailbox {
  readonly #options: MailboxOptions;
  readonly #pages = new Map<string, { person: string; until: number }>();
  #state: MailboxState = { threads: new Map(), helps: [] };
  #receiving: Receiving = { kind: 'off' };
  #endReceiving: (() => void) | null = null;
  #cancelSweep: () => void = () => undefined;
  #cancelTell: (() => void) | null = null;
  readonly #cancelEnded: () => void;
  #seq = 0;
  #loaded: Promise<void> | null = null;
  #taking: Promise<void> = Promise.resolve();

  constructor(options: MailboxOptions) {
    this.#options = options;
    this.#cancelEnded = options.source.messages.onEnded(() => this.change(sessionEnded));
  }

  get state(): MailboxState {
    return this.#state;
  }

  get receiving(): Receiving {
    return this.#receiving;
  }

  /** Takes up what was written shortly before this life of the server. Rejects when the store does; asked again then. */
  ready(): Promise<void> {
    this.#loaded ??= this.#load().catch((error: unknown) => {
      this.#loaded = null;
      throw error;
    });
    return this.#loaded;
  }

  /** A page wants messages, or no longer; `page` begins with the sign-in, of which the latest few count. */
  present(page: string, person: string, isOn: boolean): void {
    this.#pages.delete(page);
    if (isOn) this.#pages.set(page, { person, until: this.#options.clock.now() + PRESENT_FOR_MS });
    const ofSignIn = [...this.#pages.keys()].filter((one) => one.split(' ')[0] === page.split(' ')[0]);
    for (const oldest of ofSignIn.slice(0, -MOST_PAGES)) this.#pages.delete(oldest);
    this.#sweep();
  }

  change(change: (state: MailboxState) => MailboxState): void {
    this.#state = change(this.#state);
    this.#tellSoon();
  }

  /** Lets go of what was written before then. */
  forget(until: number): void {
    const state = since(this.#state, until);
    if (state !== this.#state) this.change(() => state);
  }

  /** A moment of this server's, later than any given before. */
  nextSeq(): number {
    this.#seq = Math.max(this.#seq + 1, this.#options.clock.now());
    return this.#seq;
  }

  /** Puts a line of ours into a conversation, on its way. */
  write(thread: MessageThread, line: Pick<MessageLine, 'kind' | 'text' | 'by' | 'audience'>): MessageLine {
    const seq = this.nextSeq();
    const written: MessageLine = { ...line, id: randomUUID(), seq, at: seq, from: null, standing: 'sending' };
    this.change((state) => {
      const threads = new Map(state.threads);
      threads.set(thread.id, withLine(state.threads.get(thread.id) ?? thread, written));
      return { ...state, threads };
    });
    return written;
  }

  /** What became of a line of ours; what was sent, or may have been, is kept. */
  settle(threadId: string, line: MessageLine, standing: LineStanding): void {
    const now = this.#state.threads.get(threadId)?.lines.find(({ id }) => id === line.id);
    // It may have come back before its answer did.
    const settled = { ...line, standing: now?.standing === 'sent' ? 'sent' : standing };
    this.change((state) => changeThread(state, threadId, (thread) => withLine(thread, settled)));
    if (settled.standing === 'sent' || settled.standing === 'uncertain') this.#keep(threadId, settled);
  }

  /** Somebody takes a request for help up; `answer` null: it is open again. */
  claimHelp(id: string, answer: HelpAnswer | null): void {
    const now = this.#options.clock.now();
    this.change((state) => ({ ...state, helps: withAnswer(atHand(state.helps, now), id, answer) }));
  }

  /** As `claimHelp`, for good: after a restart too. */
  answerHelp(id: string, answer: HelpAnswer): void {
    this.claimHelp(id, answer);
    const help = this.#state.helps.find((one) => one.id === id);
    if (!help) return;
    const requests = { thread: personThread(help.agent.id), until: help.lastAt };
    void this.#options.history.takenUp(this.#options.owner, requests, answer);
  }

  /** Somebody met in a conversation before. */
  known(name: string): Correspondent | null {
    const people = [
      ...this.#state.helps.map(({ agent }) => agent),
      ...[...this.#state.threads.values()].flatMap(peopleOf),
    ];
    return people.find((person) => person.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** Resolves once what came before is taken in. */
  stop(): Promise<void> {
    this.#cancelEnded();
    this.#pages.clear();
    this.#sweep();
    this.#cancelTell?.();
    this.#cancelTell = null;
    return this.#taking;
  }

  async #load(): Promise<void> {
    const { owner, history, clock } = this.#options;
    const now = clock.now();
    const helps = await history.helps(owner, now - ANSWERED_MS);
    const earlier = earlierMailbox(await history.latest(owner), helps, now);
    for (const { lines } of earlier.threads.values()) this.#seq = Math.max(this.#seq, lines.at(-1)?.seq ?? 0);
    this.change((state) => ({
      threads: new Map([...earlier.threads, ...state.threads]),
      helps: [...earlier.helps, ...state.helps],
    }));
  }

  #sweep(): void {
    const { clock, source } = this.#options;
    this.#cancelSweep();
    const now = clock.now();
    for (const [page, { until }] of this.#pages) if (until <= now) this.#pages.delete(page);
    const isWanted = this.#pages.size > 0;
    if (isWanted) {
      const next = Math.min(...[...this.#pages.values()].map(({ until }) => until));
      this.#cancelSweep = clock.after(next - now, () => this.#sweep());
      this.#endReceiving ??= source.messages.receive({
        onMessages: (messages) => {
          this.#taking = this.#taking.then(() => this.#take(messages));
        },
        onReceiving: (receiving) => this.#hear(receiving),
      });
      return;
    }
    this.#endReceiving?.();
    this.#endReceiving = null;
    this.#hear({ kind: 'off' });
  }

  #hear(receiving: Receiving): void {
    if (receiving.kind === this.#receiving.kind && receiving.kind !== 'failing') return;
    this.#receiving = receiving;
    this.#tellSoon();
  }

  /** A new session of the upstream's tells again what an earlier one has told: what is kept already is passed over. */
  async #take(messages: readonly IncomingMessage[]): Promise<void> {
    const { owner, source, history } = this.#options;
    const told = messages.map((message) => ({ message, id: identityOf(owner, message) }));
    // A store that does not answer keeps nothing twice either: what has an identity is kept under it.
    const known = await history
      .known(told.flatMap(({ id }) => id ?? []))
      .catch((): ReadonlySet<string> => new Set());
    const self = source.messages.self();
    for (const { message, id } of told) {
      if (id !== null && known.has(id)) continue;
      const entry = { self, id: id ?? randomUUID(), seq: this.nextSeq() };
      const { state, written } = received(this.#state, message, entry);
      this.#state = state;
      if (written) this.#keep(written.thread, written.line);
    }
    this.#tellSoon();
  }

  #keep(threadId: string, line: MessageLine): void {
    const thread = this.#state.threads.get(threadId);
    if (!thread) return;
    const { seq: _seq, ...written } = line;
    const people = peopleOf(thread);
    void this.#options.history.keep(this.#options.owner, {
      ...written,
      people,
      thread: thread.id,
      threadKind: thread.kind,
    });
  }

  #tellSoon(): void {
    this.#cancelTell ??= this.#options.clock.after(TOLD_AFTER_MS, () => {
      this.#cancelTell = null;
      this.#options.onChange(new Set([...this.#pages.values()].map(({ person }) => person)));
    });
  }
}
