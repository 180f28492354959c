import type { Clock } from '#lib/domain/clock';
import type { ReadReason } from '#lib/domain/directory';
import { WIRE_REASON_TYPES, type WireReasonType } from '../contract/configuration/wire-configuration.ts';
import type { DirectoryCalls } from './directory-calls.ts';
import { troubleError } from './directory-trouble.ts';

/** The service tells of a code only to who knows its name; what it told is believed for this long. */
const BELIEVED_MS = 24 * 3_600_000;
/** Names asked for in one reading; the rest have their turn in the next. */
const NAMES_A_READING = 60;
const NAMES_KEPT = 1000;

/** Which reasons seen with agents are codes of the domain. Those the system itself gives are none. */
export class ReasonLookup {
  readonly #clock: Clock;
  readonly #zone: string;
  readonly #known = new Map<string, { reason: ReadReason | null; askedAt: number }>();

  constructor(clock: Clock, zone: string) {
    this.#clock = clock;
    this.#zone = zone;
  }

  async read(names: Iterable<string>, calls: DirectoryCalls, signal: AbortSignal): Promise<ReadReason[]> {
    const wanted = [...new Set(names)].filter((name) => name.trim() !== '');
    const due = wanted.filter((name) => this.#isDue(name)).slice(0, NAMES_A_READING);
    for (const name of due) {
      if (this.#known.size >= NAMES_KEPT) this.#known.clear();
      const reason = await this.#ask(name, calls, signal);
      this.#known.set(name, { reason, askedAt: this.#clock.now() });
    }
    return wanted.flatMap((name) => this.#known.get(name)?.reason ?? []);
  }

  #isDue(name: string): boolean {
    const known = this.#known.get(name);
    return !known || Math.abs(this.#clock.now() - known.askedAt) > BELIEVED_MS;
  }

  async #ask(name: string, calls: DirectoryCalls, signal: AbortSignal): Promise<ReadReason | null> {
    for (const type of WIRE_REASON_TYPES) {
      const outcome = await calls.outcome('getReasonCodeByType', signal, (client, options) =>
        client.getReasonCodeByType({ name, type }, options),
      );
      if (outcome.kind === 'ok') {
        if (outcome.value) return { id: null, name: outcome.value.name, given: givenOf(type) };
      } else if (outcome.kind !== 'fault' || outcome.fault.name !== 'ObjectNotFoundFault')
        throw troubleError(outcome, this.#zone);
    }
    return null;
  }
}

function givenOf(type: WireReasonType): ReadReason['given'] {
  return type === 'NotReady' ? 'not-ready' : 'logout';
}
