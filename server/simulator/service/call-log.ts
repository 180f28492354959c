interface CallTally {
  user: string;
  operation: string;
  /** `ok`, `empty` (a long poll with nothing new), a fault's name, `http <status>`, `aborted` or `trouble <kind>`. */
  outcome: string;
  count: number;
}

/** Calls since the start by user, operation and outcome. All three come from closed sets, so it stays small. */
export class CallLog {
  readonly #tallies = new Map<string, CallTally>();

  note(user: string, operation: string, outcome: string): void {
    const id = `${user} ${operation} ${outcome}`;
    const tally = this.#tallies.get(id);
    if (tally) tally.count += 1;
    else this.#tallies.set(id, { user, operation, outcome, count: 1 });
  }

  list(): CallTally[] {
    return [...this.#tallies.values()].map((tally) => ({ ...tally }));
  }
}
