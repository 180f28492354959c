import type { ServiceName } from './served-service.ts';

interface CallTally {
  /** Which service was called; absent where the address was that of none. */
  service?: ServiceName;
  user: string;
  operation: string;
  /** `ok`, `empty` (a long poll with nothing new), a fault's name, `http <status>`, `aborted` or `trouble <kind>`. */
  outcome: string;
  count: number;
}

/** Calls since the start by service, user, operation and outcome. All come from closed sets, so it stays small. */
export class CallLog {
  readonly #tallies = new Map<string, CallTally>();

  note({ service, user, operation, outcome }: Omit<CallTally, 'count'>): void {
    const id = `${service ?? ''} ${user} ${operation} ${outcome}`;
    const tally = this.#tallies.get(id);
    if (tally) tally.count += 1;
    else this.#tallies.set(id, { ...(service ? { service } : {}), user, operation, outcome, count: 1 });
  }

  list(): CallTally[] {
    return [...this.#tallies.values()].map((tally) => ({ ...tally }));
  }
}
