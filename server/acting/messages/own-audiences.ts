import type { ActingSource } from '#lib/domain/acting-source';
import type { ActOutcome } from '#lib/domain/act-outcome';
import type { Clock } from '#lib/domain/clock';
import type { OwnAudiences } from '#lib/domain/message-acts';

/** An open dialog counts every few seconds; each look at the list is two calls. */
const KNOWN_MS = 60_000;
const NONE: OwnAudiences = { skills: [], groups: [] };

/** The skills and groups of whom is acted as. */
export class KnownAudiences {
  readonly #clock: Clock;
  readonly #known = new WeakMap<ActingSource, { at: number; value: OwnAudiences }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** As they were last told, however long ago; none where nobody has asked. */
  last(source: ActingSource): OwnAudiences {
    return this.#known.get(source)?.value ?? NONE;
  }

  /** As they were within the last minute. */
  async recent(source: ActingSource): Promise<ActOutcome<OwnAudiences>> {
    const before = this.#known.get(source);
    if (before && this.#clock.now() - before.at < KNOWN_MS)
      return { kind: 'done', value: before.value, tookMs: 0 };
    return this.now(source);
  }

  async now(source: ActingSource): Promise<ActOutcome<OwnAudiences>> {
    const asked = await source.messages.ownAudiences();
    if (asked.kind === 'done') this.#known.set(source, { at: this.#clock.now(), value: asked.value });
    return asked;
  }
}
