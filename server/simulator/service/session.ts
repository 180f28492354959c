import type { StatisticType } from '#lib/domain/statistic-type';
import type { Account } from './accounts.ts';
import { Refusal } from './refusal.ts';
import type { SessionSettings } from './session-settings.ts';
import type { TableLog } from './table-log.ts';

/** What a timestamp given to a client stands for. `blank`: it got an answer without any rows. */
export interface Given {
  seq: number;
  blank: boolean;
}

/** A type that the session has asked for with getStatistics and follows since. */
export interface Chain {
  log: TableLog;
  /** The columns asked for, in that order; null: all there are. */
  columns: readonly string[] | null;
  /** By timestamp; a chain of its own for each type. */
  given: Map<number, Given>;
  release: () => void;
}

/** Timestamps remembered per session and type. */
const REMEMBERED_STAMPS = 200;

/** One user's session: its settings and the types it follows. */
export class Session {
  readonly account: Account;
  readonly place: string;
  readonly openedAt: number;
  /** Base clock, epoch ms. */
  lastCallAt: number;
  /** A call is in progress. */
  busy = false;
  readonly #chains = new Map<StatisticType, Chain>();
  readonly #ending = new AbortController();
  #settings: SessionSettings;

  constructor(of: { account: Account; place: string; settings: SessionSettings; openedAt: number }) {
    this.account = of.account;
    this.place = of.place;
    this.#settings = of.settings;
    this.openedAt = of.openedAt;
    this.lastCallAt = of.openedAt;
  }

  get settings(): SessionSettings {
    return this.#settings;
  }

  /** Aborted, with the fault as its reason, when the session ends: ends a long poll at once. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  get types(): readonly StatisticType[] {
    return [...this.#chains.keys()];
  }

  /** Takes new settings. Where they change what is seen, every type must be asked for anew. */
  change(settings: SessionSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    const same =
      before.rollingPeriod === settings.rollingPeriod &&
      before.statisticsRange === settings.statisticsRange &&
      before.timeZone === settings.timeZone &&
      before.shiftStart === settings.shiftStart;
    if (!same) this.#forget();
  }

  chain(type: StatisticType): Chain | undefined {
    return this.#chains.get(type);
  }

  follow(type: StatisticType, chain: Chain): void {
    this.#chains.get(type)?.release();
    this.#chains.set(type, chain);
  }

  end(why: 'closed' | 'expired' | 'deposed'): void {
    this.#forget();
    this.#ending.abort(
      why === 'expired'
        ? new Refusal('SessionNotInitializedFault', 'The session has expired.')
        : new Refusal('SessionClosedFault', 'The session was closed.'),
    );
  }

  #forget(): void {
    for (const chain of this.#chains.values()) chain.release();
    this.#chains.clear();
  }
}

/** Notes a timestamp that goes out to the client; old ones beyond the bound are forgotten. */
export function give(chain: Chain, stamp: number, given: Given): void {
  chain.given.delete(stamp);
  chain.given.set(stamp, given);
  for (const oldest of chain.given.keys()) {
    if (chain.given.size <= REMEMBERED_STAMPS) break;
    chain.given.delete(oldest);
  }
}
