import type { StatisticType } from '#lib/domain/statistic-type';
import type { StateTable } from './truth.ts';

interface StateAnswer {
  time: number;
  types: Record<StatisticType, StateTable>;
}

interface Session {
  user: string;
  place: string;
  settings: { timeZone: number };
}

interface CallTally {
  service?: string;
  user: string;
  operation: string;
  outcome: string;
  count: number;
}

/** The control port of a simulated domain, as one user of the service is concerned. */
export class DomainControl {
  readonly #url: string;
  readonly #user: string;

  constructor(url: string, user: string) {
    this.#url = url;
    this.#user = user;
  }

  /** Fails where the port refuses. */
  async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await this.#send(method, path, body);
    const value: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(value)}`);
    return value;
  }

  async trouble(request: Readonly<Record<string, unknown>>): Promise<void> {
    await this.ask('POST', '/trouble', request);
  }

  async change(request: Readonly<Record<string, unknown>>): Promise<void> {
    await this.ask('POST', '/model', request);
  }

  /** Changes the domain where it lets itself be changed so; false where not. */
  async attempt(request: Readonly<Record<string, unknown>>): Promise<boolean> {
    const answer = await this.#send('POST', '/model', request);
    await answer.arrayBuffer();
    if (answer.status >= 500) throw new Error(`/model answered ${answer.status}`);
    return answer.ok;
  }

  /** Stops the day at this very moment. */
  async stopDay(): Promise<void> {
    await this.ask('POST', '/clock', { speed: 0, jumpMs: 0 });
  }

  async resumeDay(): Promise<void> {
    await this.ask('POST', '/clock', { speed: 1 });
  }

  /** The truth, as the user would see it. */
  async state(): Promise<StateAnswer> {
    return asState(await this.ask('GET', `/state?user=${this.#user}`));
  }

  async sessions(): Promise<Session[]> {
    return asSessions(await this.ask('GET', '/sessions'));
  }

  /** How many calls of the user have ended, by operation and outcome where given. */
  async calls(operation?: string, outcome?: string): Promise<number> {
    return this.#count(
      (tally) =>
        (operation === undefined || tally.operation === operation) &&
        (outcome === undefined || tally.outcome === outcome),
    );
  }

  /** How many of them ended in a fault. */
  faults(): Promise<number> {
    return this.#count(({ outcome }) => outcome.endsWith('Fault'));
  }

  async #count(counts: (tally: CallTally) => boolean): Promise<number> {
    const tallies = asTallies(await this.ask('GET', '/calls'));
    return tallies
      .filter((tally) => tally.service === 'statistics' && tally.user === this.#user && counts(tally))
      .reduce((sum, { count }) => sum + count, 0);
  }

  #send(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(this.#url + path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  }
}

/** Sure because the control port answers so to a request for a user and all types. */
function asState(value: unknown): StateAnswer {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is the control port's own
  return value as StateAnswer;
}

/** Sure for the same reason. */
function asSessions(value: unknown): Session[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is the control port's own
  return value as Session[];
}

/** Sure for the same reason. */
function asTallies(value: unknown): CallTally[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is the control port's own
  return value as CallTally[];
}
