import { randomUUID } from 'node:crypto';
import type { Clock } from '#lib/domain/clock';
import type { CommandAnswer, CommandOutcome, DisplayCommand } from '#lib/domain/display';
import type { Hub } from '../stream/hub.ts';

/** An answer that comes later than this does not count. */
export const ANSWER_WITHIN_MS = 2_000;

interface Awaited {
  displayId: string;
  answered: (outcome: CommandOutcome) => void;
}

/** Commands on their way to displays, until they are answered or time is up. */
export class Commands {
  readonly #hub: Pick<Hub, 'tell'>;
  readonly #clock: Clock;
  readonly #awaited = new Map<string, Awaited>();

  constructor({ hub, clock }: { hub: Pick<Hub, 'tell'>; clock: Clock }) {
    this.#hub = hub;
    this.#clock = clock;
  }

  /** Resolves with the first answer of any of the display's streams; at once where it has none that hears. */
  async send(displayId: string, command: DisplayCommand): Promise<CommandAnswer> {
    const id = randomUUID();
    const sentAt = this.#clock.now();
    const { promise, resolve } = Promise.withResolvers<CommandOutcome | null>();
    this.#awaited.set(id, { displayId, answered: resolve });
    const told = this.#hub.tell(({ caller }) => caller.kind === 'display' && caller.id === displayId, {
      kind: 'command',
      id,
      command,
    });
    const cancel = told === 0 ? null : this.#clock.after(ANSWER_WITHIN_MS, () => resolve(null));
    if (told === 0) resolve(null);
    const outcome = await promise;
    cancel?.();
    this.#awaited.delete(id);
    return { answered: outcome !== null, outcome, afterMs: Math.max(0, this.#clock.now() - sentAt) };
  }

  /** A display says how a command went. One that nobody awaits, or another display's, is passed over. */
  answer(displayId: string, { command, outcome }: { command: string; outcome: CommandOutcome }): void {
    const awaited = this.#awaited.get(command);
    if (awaited?.displayId === displayId) awaited.answered(outcome);
  }
}
