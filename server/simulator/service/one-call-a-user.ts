import { Refusal } from './refusal.ts';

/** Turns of the event loop in which the end of a user's last call may still arrive behind the start of the next one. */
const GRACE_TURNS = 3;

/** Lets one call a user in at a time and refuses the others. */
export class OneCallAUser {
  readonly #users = new Set<string>();

  /** Resolves to the function that lets the next one in. */
  async enter(username: string): Promise<() => void> {
    for (let turn = 0; this.#users.has(username); turn++) {
      if (turn === GRACE_TURNS)
        throw new Refusal('ServerFault', `Another request of user ${username} is in progress.`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#users.add(username);
    return () => this.#users.delete(username);
  }
}
