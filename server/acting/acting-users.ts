import type { ActingSource } from '#lib/domain/acting-source';
import type { ConnectionPlan } from '#server/connections/connection-plan';

interface Held {
  source: ActingSource | null;
  /** Where and as whom it acts: with another password or address it is somebody else. */
  as: string;
}

/** As whom is acted on each connection. A changed user or address ends what was held. */
export class ActingUsers {
  readonly #open: (plan: ConnectionPlan) => ActingSource | null;
  readonly #held = new Map<string, Held>();

  constructor(open: (plan: ConnectionPlan) => ActingSource | null) {
    this.#open = open;
  }

  /** Null where a connection has no user to act as. */
  of(plan: ConnectionPlan): ActingSource | null {
    const { id, url, zone } = plan.settings;
    const as = JSON.stringify([url, zone, plan.credentials.acting]);
    const held = this.#held.get(id);
    if (held?.as === as) return held.source;
    void held?.source?.stop();
    const source = this.#open(plan);
    this.#held.set(id, { source, as });
    return source;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#held.values()].map(async ({ source }) => await source?.stop()));
  }
}
