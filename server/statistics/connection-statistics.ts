import { type DomainUsers, toldToWalls } from '#lib/domain/domain-users';
import type { Clock } from '#lib/domain/clock';
import { applySnapshot } from '#lib/domain/apply-snapshot';
import { applyUpdate } from '#lib/domain/apply-update';
import { applyAttributes, type RowAttributes } from '#lib/domain/row-attributes';
import type { ConnectionState, QuotaReading, SourceEvent, UpdateEvent } from '#lib/domain/source';
import type { SourceWhy } from '#lib/domain/source-why';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { StatisticsRange } from '#lib/domain/statistics-range';
import { createTable, type StatisticsTable } from '#lib/domain/statistics-table';
import type { TableDelta } from '#lib/domain/table-delta';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import { Listeners } from './listeners.ts';
import { TypeStandings } from './type-standings.ts';

export interface ConnectionIdentity {
  id: string;
  name: string;
  /** IANA zone of the connection. */
  zone: string;
  /** What its counting statistics cover. */
  range?: StatisticsRange;
}

export interface ConnectionStatisticsOptions extends ConnectionIdentity {
  clock: Clock;
  /** The source's call counters as they stand. */
  quota?: () => readonly QuotaReading[];
  /** Who is signed in there, as the source was told; null where nobody is asked. */
  users?: () => DomainUsers | null;
}

export type TableListener = (type: StatisticType, delta: TableDelta) => void;

/**
 * What is known of one connection: its eight tables, how each stands, and the state of the whole. Fed by its source
 * through `apply`, one event after the other; listeners are called in the same turn, and when one of them fails, `apply`
 * throws only after the others have been told.
 */
export class ConnectionStatistics {
  readonly id: string;
  #name: string;
  #zone: string;
  #range: StatisticsRange | null;
  readonly #clock: Clock;
  readonly #quota: () => readonly QuotaReading[];
  readonly #users: () => DomainUsers | null;
  readonly #tables = new Map<StatisticType, StatisticsTable>();
  readonly #standings: TypeStandings;
  readonly #tableListeners = new Listeners<Parameters<TableListener>>();
  readonly #healListeners = new Listeners<[type: StatisticType]>();
  #state: ConnectionState = 'connecting';
  #reason = '';
  #why: SourceWhy | null = null;
  #stateSince: number;

  constructor(options: ConnectionStatisticsOptions) {
    this.id = options.id;
    this.#name = options.name;
    this.#zone = options.zone;
    this.#range = options.range ?? null;
    this.#clock = options.clock;
    this.#quota = options.quota ?? (() => []);
    this.#users = options.users ?? (() => null);
    this.#stateSince = options.clock.now();
    this.#standings = new TypeStandings(options.clock);
    for (const type of STATISTIC_TYPES) this.#tables.set(type, createTable(type));
  }

  get name(): string {
    return this.#name;
  }

  /** Takes a new name, zone or range; the tables stay until their source has others. */
  describe({ name, zone, range }: Omit<ConnectionIdentity, 'id'>): void {
    this.#name = name;
    this.#zone = zone;
    this.#range = range ?? null;
  }

  apply(event: SourceEvent): void {
    switch (event.kind) {
      case 'snapshot':
        this.#standings.adoptLimit(event.type);
        this.#announce(event.type, applySnapshot(this.table(event.type), event));
        return;
      case 'update':
        this.#update(event);
        return;
      case 'fresh':
        this.#renew(event.type, event.at);
        return;
      case 'plan':
        this.#standings.plan(event, this.#measuredAt(event.type));
        return;
      case 'standing':
        this.#standings.become(event);
        return;
      case 'state':
        this.#become(event);
        return;
    }
  }

  /** Gives the rows of a table what is joined to them after the source's own columns; the table's age stays. */
  join(type: StatisticType, ownCount: number, attributes: RowAttributes): void {
    this.#announce(type, applyAttributes(this.table(type), ownCount, attributes));
  }

  /** The table of a type: live, so read it in the same turn or keep only its rows. */
  table(type: StatisticType): StatisticsTable {
    const table = this.#tables.get(type);
    if (!table) throw new Error(`no table of type ${type}`);
    return table;
  }

  /** Who is signed in at the upstream, with all that is known by name; null where nobody was asked. */
  users(): DomainUsers | null {
    return this.#users();
  }

  status(): ConnectionStatus {
    const users = this.users();
    return {
      id: this.id,
      name: this.#name,
      zone: this.#zone,
      ...(this.#range !== null && { range: this.#range }),
      state: this.#state,
      reason: this.#reason,
      ...(this.#why !== null && { why: this.#why }),
      stateSince: this.#stateSince,
      types: STATISTIC_TYPES.map((type) => this.typeStatus(type)),
      quota: this.#quota(),
      ...(users && { users: toldToWalls(users) }),
    };
  }

  typeStatus(type: StatisticType): TypeStatus {
    const table = this.table(type);
    const { standing, reason, why, limitMs, nextAt } = this.#standings.of(type);
    return {
      type,
      standing,
      reason,
      ...(why !== null && { why }),
      measuredAt: this.#measuredAt(type),
      receivedAt: table.moments?.receivedAt ?? null,
      limitMs,
      nextAt,
      rows: table.rows.size,
      columns: table.layout.columns.length,
      version: table.version,
    };
  }

  /** Whether a type's numbers may pass for true right now: live, in good standing and within its limit of age. */
  isLive(type: StatisticType): boolean {
    const { standing } = this.#standings.of(type);
    const measuredAt = this.#measuredAt(type);
    if (this.#state !== 'live' || standing !== 'live' || measuredAt === null) return false;
    return this.#standings.isInTime(type, measuredAt);
  }

  /** Called after every change of a table. */
  onTable(listener: TableListener): () => void {
    return this.#tableListeners.add(listener);
  }

  /** Called when an update did not fit its table, so that a fresh snapshot is needed. */
  onHeal(listener: (type: StatisticType) => void): () => void {
    return this.#healListeners.add(listener);
  }

  #measuredAt(type: StatisticType): number | null {
    return this.table(type).moments?.measuredAt ?? null;
  }

  #update(event: UpdateEvent): void {
    this.#standings.adoptLimit(event.type);
    const table = this.table(event.type);
    const before = misfitsOf(table);
    const delta = applyUpdate(table, event);
    try {
      this.#announce(event.type, delta);
    } finally {
      if (misfitsOf(table) > before) this.#healListeners.tell(event.type);
    }
  }

  #announce(type: StatisticType, delta: TableDelta | null): void {
    if (delta) this.#tableListeners.tell(type, delta);
  }

  // An answer without changes says that the table is still as the source has it. The source's own time goes on as much,
  // but not back when our clock was set back.
  #renew(type: StatisticType, at: number): void {
    const table = this.table(type);
    if (!table.moments) return;
    this.#standings.adoptLimit(type);
    const { sourceTime, measuredAt } = table.moments;
    const passedMs = Math.max(0, at - measuredAt);
    table.moments = { sourceTime: sourceTime + passedMs, measuredAt: at, receivedAt: at };
  }

  #become({
    state,
    reason,
    why = null,
  }: {
    state: ConnectionState;
    reason: string;
    why?: SourceWhy | null;
  }): void {
    if (this.#state !== state) this.#stateSince = this.#clock.now();
    this.#state = state;
    this.#reason = reason;
    this.#why = why;
  }
}

/** How often the source sent what only a fresh snapshot can put right. */
function misfitsOf({ strays }: StatisticsTable): number {
  return strays.unknownKeys + strays.incompleteRows;
}
