import type { Logger } from 'pino';
import type { Clock } from '#lib/domain/clock';
import type { SourceEvent } from '#lib/domain/source';
import { describe } from '../session/describe.ts';
import type { SessionEvent, SessionEventKind } from '../session/session-event.ts';
import { IDLE, type SessionState } from '../session/session-state.ts';
import { transition } from '../session/transition.ts';

export interface SessionHolderOptions {
  clock: Clock;
  log: Logger;
  random: () => number;
  /** IANA zone of the clock times in sentences. */
  zone: string;
  emit: (event: SourceEvent) => void;
}

/** Holds the session's state and says what changes in it. */
export class SessionHolder {
  readonly #options: SessionHolderOptions;
  #state: SessionState = IDLE;
  #told = '';

  constructor(options: SessionHolderOptions) {
    this.#options = options;
  }

  get state(): SessionState {
    return this.#state;
  }

  dispatch<K extends SessionEventKind>(event: SessionEvent<K>): void {
    const { clock, log, random, emit } = this.#options;
    const before = this.#state;
    const step = transition(before, event, { now: clock.now(), random });
    this.#state = step.state;
    if (step.state.kind !== before.kind)
      log.info({ from: before.kind, to: step.state.kind, event: event.kind }, 'session');
    for (const effect of step.effects) emit(effect);
    this.#tell();
  }

  /** Says that something failed on our side; should whoever is told fail too, the state has changed all the same. */
  admit(): void {
    try {
      this.dispatch({ kind: 'trouble', trouble: 'ours' });
    } catch (error) {
      this.#options.log.error({ err: error }, 'a listener failed');
    }
  }

  #tell(): void {
    const { clock, zone, emit } = this.#options;
    const description = describe(this.#state, zone, clock.now());
    const told = `${description.state} ${description.reason}`;
    if (told === this.#told) return;
    this.#told = told;
    emit({ kind: 'state', ...description });
  }
}
