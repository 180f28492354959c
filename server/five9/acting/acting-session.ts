import type { ActOutcome } from '#lib/domain/act-outcome';
import type { Clock } from '#lib/domain/clock';
import type { Logger } from '#server/ops/log';
import type { ActingClient } from '../client/acting-client.ts';
import type { CallOptions, SupervisorClient } from '../client/supervisor-client.ts';
import type { WireViewSettings } from '../contract/wire-types.ts';
import { type Act, GONE } from './act.ts';
import { isUnanswered, ofFailure, type Untimed, whyNotReached } from './act-failure.ts';
import { ActTurns } from './act-turns.ts';
import { refusalOfFault } from './refusal-of-fault.ts';
import { RefusedPassword } from './refused-password.ts';

export interface ActingSessionOptions {
  client: SupervisorClient & ActingClient;
  clock: Clock;
  log: Logger;
  /** Settings to open a session with now. */
  settings: () => WireViewSettings;
  /** A session that nobody acts in for so long is closed, and its seat free again. Default ten minutes. */
  idleMs?: number;
  /** Told when the service refuses user or password, before the act's outcome is; never rejects. */
  onPasswordRefused?: () => Promise<void>;
  /** While it is held, something is asked this often so that it does not end upstream. Default one minute. */
  keepMs?: number;
  /** How long one call may take. Default 20 s. */
  timeoutMs?: number;
  /** Told when a session has ended, whoever ended it. */
  onEnd?: () => void;
}

/** So many acts wait for their turn; another one is refused, since whoever sent it no longer sees what they would act on. */
const MOST_WAITING = 20;
/** What waited longer for its turn is not done any more, for the same reason. */
const LONGEST_WAIT_MS = 30_000;
const IDLE_MS = 600_000;
const KEEP_MS = 60_000;
const TIMEOUT_MS = 20_000;
const CLOSED: Untimed<null> = { kind: 'done', value: null };
/** What the service says where there is no session to close. */
const GONE_FAULTS: ReadonlySet<string> = new Set(['SessionNotInitializedFault', 'SessionClosedFault']);
const KEEP: Act<unknown> = {
  does: 'read',
  call: (client, options) => client.getSessionParameters(options),
  of: 'station',
};

/**
 * A user's session for acting: opened by the first act, closed when idle, so that it takes a seat only while it is used. Acts go one
 * after the other, since the service takes one call of a user at a time. Nothing that may have been done is ever sent twice.
 */
export class ActingSession {
  readonly #options: ActingSessionOptions;
  readonly #ending = new AbortController();
  readonly #turns = new ActTurns();
  readonly #password: RefusedPassword;
  #isOpen = false;
  /** Opening had no answer: there may be a session, and its seat taken. */
  #mayBeOpen = false;
  #opened = 0;
  #cancelIdle: () => void = () => undefined;
  #holds = 0;

  constructor(options: ActingSessionOptions) {
    this.#options = options;
    this.#password = new RefusedPassword(options.clock, options.onPasswordRefused);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** How many sessions there have been: with another one, what belonged to the last is gone. */
  get opened(): number {
    return this.#opened;
  }

  /** Does one act in its turn; a way out goes before all that waits. Never rejects. */
  do<T>(act: Act<T>): Promise<ActOutcome<T>> {
    const { clock } = this.#options;
    const askedAt = clock.now();
    const session = this.#opened;
    const { isWayOut = false } = act;
    const took = (): number => Math.max(0, clock.now() - askedAt);
    if (!isWayOut && this.#turns.waiting >= MOST_WAITING)
      return Promise.resolve({ kind: 'not-reached', why: 'busy', tookMs: 0 });
    return this.#turns.take(
      async (): Promise<ActOutcome<T>> => {
        if (!act.isSessionless) this.#cancelIdle();
        const waitedMs = took();
        const times = () => ({ tookMs: took(), ...(waitedMs > 0 && { waitedMs }) });
        try {
          if (!isWayOut && act.does === 'change' && waitedMs > LONGEST_WAIT_MS)
            return { kind: 'not-reached', why: 'busy', ...times() };
          if (this.#password.isRefused) return { kind: 'not-reached', why: 'password', ...times() };
          const outcome = await this.#act(act, session);
          if (outcome.kind === 'not-reached' && outcome.why === 'password') await this.#password.refused();
          return { ...outcome, ...times() };
        } finally {
          if (!act.isSessionless) this.#await();
        }
      },
      { isWayOut },
    );
  }

  /** Keeps the session open although nobody acts, until what is returned is called. */
  hold(): () => void {
    let isHeld = true;
    this.#holds += 1;
    this.#await();
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holds -= 1;
      this.#await();
    };
  }

  /** Closes the session after what waits now, and says whether that was done; the next act opens another. */
  rest(): Promise<ActOutcome> {
    const { clock } = this.#options;
    const askedAt = clock.now();
    return this.#turns.take(async () => ({
      ...(await this.#close()),
      tookMs: Math.max(0, clock.now() - askedAt),
    }));
  }

  /** Closes the session, if there is one; acts that wait are not sent. */
  async stop(): Promise<void> {
    this.#cancelIdle();
    this.#ending.abort();
    await this.rest();
    this.#options.client.close();
  }

  /** `session`: the one there was when this was asked for. */
  async #act<T>(act: Act<T>, session: number): Promise<Untimed<T>> {
    for (let attempt = 0; ; attempt++) {
      if (this.#ending.signal.aborted) return { kind: 'not-reached', why: 'stopped' };
      if (act.of && (!this.#isOpen || this.#opened !== session))
        return { kind: 'refused', refusal: GONE[act.of] };
      if (!act.isSessionless) {
        const refused = await this.#open();
        if (refused) return refused;
      }
      const outcome = await act.call(this.#options.client, {
        ...this.#callOptions(),
        isOnce: act.does === 'change',
      });
      if (outcome.kind === 'ok') return { kind: 'done', value: outcome.value };
      if (outcome.kind === 'failed') return ofFailure(act.does, outcome.failure);
      const { fault } = outcome;
      if (fault.name === 'SessionClosedFault') this.#ended();
      if (fault.name !== 'SessionNotInitializedFault' || attempt > 0)
        return { kind: 'refused', refusal: act.refusals?.[fault.name] ?? refusalOfFault(fault) };
      // Without a session nothing was done, so it is safe to open one and ask again.
      this.#ended();
      this.#options.log.info('an acting session had ended; opening another');
    }
  }

  /** Null once a session is open. */
  async #open(): Promise<Untimed<never> | null> {
    if (this.#isOpen) return null;
    const outcome = await this.#options.client.setSessionParameters(
      this.#options.settings(),
      this.#callOptions(),
    );
    switch (outcome.kind) {
      case 'ok':
        this.#isOpen = true;
        this.#mayBeOpen = false;
        this.#opened += 1;
        return null;
      case 'fault':
        return { kind: 'refused', refusal: refusalOfFault(outcome.fault) };
      case 'failed': {
        const why = whyNotReached(outcome.failure);
        this.#mayBeOpen ||= isUnanswered(why);
        return { kind: 'not-reached', why };
      }
    }
  }

  /** What comes next while nobody acts: the session's end, or a word that keeps it where it is held. */
  #await(): void {
    this.#cancelIdle();
    if (!this.#isOpen && !this.#mayBeOpen) return;
    const { clock, idleMs = IDLE_MS, keepMs = KEEP_MS } = this.#options;
    this.#cancelIdle =
      this.#isOpen && this.#holds > 0
        ? clock.after(keepMs, () => void this.do(KEEP))
        : clock.after(idleMs, () => {
            void this.#turns.take(() => (this.#turns.waiting === 0 ? this.#close() : undefined));
          });
  }

  async #close(): Promise<Untimed<null>> {
    if (!this.#isOpen && !this.#mayBeOpen) return CLOSED;
    this.#ended();
    this.#mayBeOpen = false;
    if (this.#password.isRefused) return { kind: 'not-reached', why: 'password' };
    const { client, log } = this.#options;
    const outcome = await client.closeSession({
      signal: new AbortController().signal,
      timeoutMs: this.#options.timeoutMs ?? TIMEOUT_MS,
    });
    if (outcome.kind === 'ok') return CLOSED;
    log.info({ outcome: outcome.kind }, 'an acting session could not be closed');
    if (outcome.kind === 'failed') return ofFailure('change', outcome.failure);
    const isGone = GONE_FAULTS.has(outcome.fault.name);
    return isGone ? CLOSED : { kind: 'refused', refusal: refusalOfFault(outcome.fault) };
  }

  #ended(): void {
    if (!this.#isOpen) return;
    this.#cancelIdle();
    this.#isOpen = false;
    this.#options.onEnd?.();
  }

  #callOptions(): CallOptions {
    return { signal: this.#ending.signal, timeoutMs: this.#options.timeoutMs ?? TIMEOUT_MS };
  }
}
