import type { Clock } from '#lib/domain/clock';
import type { DomainUsers } from '#lib/domain/domain-users';
import type { Demand, SourceEvent } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { CheckpointStore } from '#server/five9/checkpoint/checkpoint-store';
import { createSupervisorClient } from '#server/five9/client/create-supervisor-client';
import { createFive9Source } from '#server/five9/five9-source';
import { wirePeriod, wireRange } from '#server/five9/values/wire-settings';
import type { Logger } from '#server/ops/log';
import { ConnectionStatistics } from '#server/statistics/connection-statistics';
import { type JoinLookup, DirectoryJoin } from '#server/statistics/directory-join';
import type { ConnectionPlan } from './connection-plan.ts';
import type { KeptVersions } from './kept-versions.ts';

export interface OpenConnectionOptions {
  clock: Clock;
  log: Logger;
  random: () => number;
  checkpointsOf: (connectionId: string) => CheckpointStore;
  /** Which version each service was found to have; by default nothing is kept of it. */
  versions?: Pick<KeptVersions, 'of' | 'keep'>;
  onCall: (connectionId: string, call: { operation: string; outcome: string }) => void;
  /** Told after every event that was applied. */
  onEvent: () => void;
  /** What a connection's directory knows of its agents; null where there is none. */
  agentsOf: (connectionId: string) => JoinLookup | null;
}

interface Line {
  stop(options: { disconnect: boolean }): Promise<void>;
  demand(demand: Demand): void;
  heal(type: Parameters<ReturnType<typeof createFive9Source>['heal']>[0]): void;
  quota(): ReturnType<ReturnType<typeof createFive9Source>['quota']>;
  users(): DomainUsers;
}

/**
 * One connection for as long as it is wanted: its tables, and the source that feeds them, which a change of settings or
 * credentials replaces while the tables and everybody who looks at them stay.
 */
export class OpenConnection {
  readonly statistics: ConnectionStatistics;
  readonly #options: OpenConnectionOptions;
  readonly #join: DirectoryJoin;
  #plan: ConnectionPlan;
  #line: Line | null = null;
  #demand: Demand = {};
  readonly #watches = new Set<{ type: StatisticType }>();

  constructor(plan: ConnectionPlan, options: OpenConnectionOptions) {
    this.#plan = plan;
    this.#options = options;
    const { id, name, zone, statisticsRange: range } = plan.settings;
    const { clock } = options;
    this.statistics = new ConnectionStatistics({
      id,
      name,
      zone,
      range,
      clock,
      quota: () => this.#line?.quota() ?? [],
      users: () => this.#line?.users() ?? null,
    });
    this.#join = new DirectoryJoin(this.statistics, () => options.agentsOf(id));
    this.statistics.onHeal((type) => this.#line?.heal(type));
  }

  get plan(): ConnectionPlan {
    return this.#plan;
  }

  start(): void {
    this.#line ??= this.#openLine();
  }

  demand(demand: Demand): void {
    this.#demand = demand;
    this.#line?.demand(this.#asked());
  }

  /** Counts a type as shown by a screen, whoever else watches it, until what is returned is called. */
  watch(type: StatisticType): () => void {
    const watch = { type };
    this.#watches.add(watch);
    this.#line?.demand(this.#asked());
    return () => {
      if (this.#watches.delete(watch)) this.#line?.demand(this.#asked());
    };
  }

  /** Agents' rows get what the directory says now. */
  directoryChanged(): void {
    this.#join.directoryChanged();
    this.#options.onEvent();
  }

  /**
   * Runs by another plan of the same id and address from now on. A new name alone changes nothing upstream; else the source
   * is opened anew, and the session given back where the user changes.
   */
  async replace(plan: ConnectionPlan): Promise<void> {
    const { username } = this.#plan.credentials.polling;
    const isAsked = askedBy(this.#plan) !== askedBy(plan);
    this.#plan = plan;
    const { name, zone, statisticsRange: range } = plan.settings;
    this.statistics.describe({ name, zone, range });
    this.#options.onEvent();
    if (!this.#line || !isAsked) return;
    const before = this.#line;
    await before.stop({ disconnect: plan.credentials.polling.username !== username });
    if (this.#line === before) this.#line = this.#openLine();
  }

  async stop(options: { disconnect: boolean }): Promise<void> {
    const line = this.#line;
    this.#line = null;
    await line?.stop(options);
  }

  #asked(): Demand {
    const asked = { ...this.#demand };
    for (const { type } of this.#watches) asked[type] = Math.max(asked[type] ?? 0, 1);
    return asked;
  }

  #openLine(): Line {
    const { clock, log, random, checkpointsOf, versions, onCall, onEvent } = this.#options;
    const { settings, credentials } = this.#plan;
    const { id, url, zone, dataCentreZone, shiftStartMs } = settings;
    const client = createSupervisorClient({
      url,
      ...credentials.polling,
      clock,
      log,
      fallsBack: settings.findsVersion === true,
      versionBefore: versions?.of(id) ?? null,
      onVersion: (found) => versions?.keep(id, found),
    });
    const running = new AbortController();
    const source = createFive9Source({
      client,
      clock,
      log,
      random,
      checkpoints: checkpointsOf(id),
      settings: {
        url,
        zone,
        dataCentreZone,
        shiftStartMs,
        columnRoles: settings.columnRoles,
        username: credentials.polling.username,
        asksUsers: { unnamed: Object.values(credentials).map(({ username }) => username) },
        statisticsRange: wireRange(settings.statisticsRange),
        rollingPeriod: wirePeriod(settings.rollingPeriod),
      },
      onCall: (call) => onCall(id, call),
      deliver: (event: SourceEvent) => {
        if (running.signal.aborted) return;
        this.#join.apply(event);
        onEvent();
      },
    });
    source.demand(this.#asked());
    const ended = source.start(running.signal).catch((error: unknown) => {
      log.fatal({ err: error, connection: id }, 'the source ended');
    });
    return {
      demand: (demand) => source.demand(demand),
      heal: (type) => source.heal(type),
      quota: () => source.quota(),
      users: () => source.users(),
      async stop(options) {
        await source.stop(options);
        running.abort();
        await ended;
        client.close();
      },
    };
  }
}

/** What of a plan the upstream is asked by. */
function askedBy({ settings, credentials }: ConnectionPlan): string {
  const { name: _name, businessDayStartMs: _start, ...asked } = settings;
  return JSON.stringify([asked, credentials.polling]);
}
