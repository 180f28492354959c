import type { ActingSource } from '#lib/domain/acting-source';
import type { Clock } from '#lib/domain/clock';
import type { Listener } from '#lib/domain/monitoring-acts';

interface Known {
  at: number;
  listeners: readonly Listener[];
}

interface OfSource {
  known: Map<string, Known>;
  /** When each agent was last asked for, whatever came of it. */
  askedAt: Map<string, number>;
  minute: number;
  inMinute: number;
  /** Until when the source is not asked, since it may not. */
  forbiddenUntil: number;
}

/** The same agent is asked for no more often. */
const FRESH_MS = 15_000;
const MOST_A_MINUTE = 30;
const MOST_KNOWN = 500;
/** Permissions change seldom. */
const FORBIDDEN_MS = 300_000;
const MINUTE_MS = 60_000;

/** Who listens to which agent, as each source was told: few questions, however many look. */
export class AskedListeners {
  readonly #clock: Clock;
  readonly #sources = new WeakMap<ActingSource, OfSource>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Asks where it is time to; else what was told before, null where nothing ever was. */
  async of(source: ActingSource, agent: string): Promise<Known | null> {
    const told = this.#of(source);
    if (!this.#mayAsk(told, agent)) return told.known.get(agent) ?? null;
    const outcome = await source.monitoring.listeners(agent);
    if (outcome.kind === 'done') this.told(source, agent, outcome.value);
    if (outcome.kind === 'refused' && outcome.refusal.code === 'not-permitted')
      told.forbiddenUntil = this.#clock.now() + FORBIDDEN_MS;
    return told.known.get(agent) ?? null;
  }

  /** Somebody was told so on the way. */
  told(source: ActingSource, agent: string, listeners: readonly Listener[]): void {
    const { known, askedAt } = this.#of(source);
    known.delete(agent);
    known.set(agent, { at: this.#clock.now(), listeners });
    askedAt.delete(agent);
    askedAt.set(agent, this.#clock.now());
    for (const old of [known, askedAt])
      for (const oldest of old.keys()) {
        if (old.size <= MOST_KNOWN) break;
        old.delete(oldest);
      }
  }

  /** What is known of an agent may just have changed. */
  forget(source: ActingSource, agent: string): void {
    this.#of(source).askedAt.delete(agent);
  }

  #mayAsk(told: OfSource, agent: string): boolean {
    const now = this.#clock.now();
    if (now < told.forbiddenUntil || now - (told.askedAt.get(agent) ?? -FRESH_MS) < FRESH_MS) return false;
    const minute = Math.floor(now / MINUTE_MS);
    if (told.minute !== minute) Object.assign(told, { minute, inMinute: 0 });
    if (told.inMinute >= MOST_A_MINUTE) return false;
    told.inMinute += 1;
    told.askedAt.set(agent, now);
    return true;
  }

  #of(source: ActingSource): OfSource {
    const before = this.#sources.get(source);
    if (before) return before;
    const none = { known: new Map(), askedAt: new Map(), minute: 0, inMinute: 0, forbiddenUntil: 0 };
    this.#sources.set(source, none);
    return none;
  }
}
