import { AppError } from '#server/app-error';
import type { ConnectionStatus } from '#lib/wire/frame';
import type { ConnectionPlan } from './connection-plan.ts';
import { OpenConnection, type OpenConnectionOptions } from './open-connection.ts';

export interface ConnectionFleetOptions extends OpenConnectionOptions {
  /** A connection begins: whoever follows tables takes it in. */
  onAdded: (connection: OpenConnection) => void;
  /** A connection runs by another plan now. */
  onReplaced: (connection: OpenConnection) => void;
  /** A connection is about to end: whoever holds something of it lets go. `next` is how it begins again, at another address. */
  onRemoved: (connection: OpenConnection, next: ConnectionPlan | undefined) => void;
}

/** All connections that run. Plans go in, the difference to what runs is carried out; one change at a time. */
export class ConnectionFleet {
  readonly #options: ConnectionFleetOptions;
  readonly #open = new Map<string, OpenConnection>();
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: ConnectionFleetOptions) {
    this.#options = options;
  }

  /** In the order they were planned. */
  get connections(): readonly OpenConnection[] {
    return [...this.#open.values()];
  }

  get(connectionId: string): OpenConnection | undefined {
    return this.#open.get(connectionId);
  }

  /** Throws AppError `unknown-connection`. */
  named(connectionId: string): OpenConnection {
    const found = this.#open.get(connectionId);
    if (!found)
      throw new AppError('unknown-connection', 'There is no such connection', {
        reason: 'no-such-connection',
      });
    return found;
  }

  status(): readonly ConnectionStatus[] {
    return this.connections.map(({ statistics }) => statistics.status());
  }

  /** Makes what runs equal to `plans`; resolves when it is. */
  apply(plans: readonly ConnectionPlan[]): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#stopped) return;
      const wanted = new Map(plans.map((plan) => [plan.settings.id, plan]));
      for (const [id, open] of this.#open) {
        const plan = wanted.get(id);
        if (plan && plan.settings.url === open.plan.settings.url) continue;
        await this.#remove(open, plan);
      }
      for (const [id, plan] of wanted) {
        const open = this.#open.get(id);
        if (!open) this.#add(plan);
        else if (JSON.stringify(open.plan) !== JSON.stringify(plan)) {
          await open.replace(plan);
          this.#options.onReplaced(open);
        }
      }
    });
  }

  /** Ends all work; the upstream sessions stay for the next start. */
  stop(): Promise<void> {
    return this.#inTurn(async () => {
      this.#stopped = true;
      await Promise.all(this.connections.map((open) => open.stop({ disconnect: false })));
    });
  }

  #add(plan: ConnectionPlan): void {
    const open = new OpenConnection(plan, this.#options);
    this.#open.set(plan.settings.id, open);
    this.#options.onAdded(open);
    open.start();
  }

  // Another address is another domain: its rows must never stand among those of the one before.
  async #remove(open: OpenConnection, next: ConnectionPlan | undefined): Promise<void> {
    this.#options.onRemoved(open, next);
    this.#open.delete(open.statistics.id);
    await open.stop({ disconnect: true });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
