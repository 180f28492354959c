import type { Clock } from '#lib/domain/clock';
import { applySnapshot } from '#lib/domain/apply-snapshot';
import { applyUpdate } from '#lib/domain/apply-update';
import type { ConnectionState, QuotaReading, SourceEvent, TypeStanding } from '#lib/domain/source';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { createTable, type StatisticsTable } from '#lib/domain/statistics-table';
import type { TableDelta } from '#lib/domain/table-delta';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';

/** The least age at which data counts as stale, and the limit until a source has planned something. */
export const LEAST_LIMIT_MS = 15_000;

export interface ConnectionIdentity {
  id: string;
  name: string;
  /** IANA zone of the connection. */
  zone: string;
}

export interface ConnectionStatisticsOptions extends ConnectionIdentity {
  clock: Clock;
  /** The source's call counters as they stand. */
  quota?: () => readonly QuotaReading[];
}

export type TableListener = (type: StatisticType, delta: TableDelta) => void;

interface Standing {
  standing: TypeStanding;
  reason: string;
  limitMs: number;
  nextAt: number | null;
}

/**
 * What is known of one connection: its eight tables, how each stands, and the state of the whole. Fed by its source
 * through `apply`, one event after the other; listeners are called in the same turn.
 */
export class ConnectionStatistics {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly #clock: Clock;
  readonly #quota: () => readonly QuotaReading[];
  readonly #tables = new Map<StatisticType, StatisticsTable>();
  readonly #standings = new Map<StatisticType, Standing>();
  readonly #tableListeners = new Set<TableListener>();
  readonly #statusListeners = new Set<() => void>();
  readonly #healListeners = new Set<(type: StatisticType) => void>();
  #state: ConnectionState = 'connecting';
  #reason = '';
  #stateSince: number;

  constructor(options: ConnectionStatisticsOptions) {
    this.id = options.id;
    this.name = options.name;
    this.zone = options.zone;
    this.#clock = options.clock;
    this.#quota = options.quota ?? (() => []);
    this.#stateSince = options.clock.now();
    for (const type of STATISTIC_TYPES) {
      this.#tables.set(type, createTable(type));
      this.#standings.set(type, { standing: 'pending', reason: '', limitMs: LEAST_LIMIT_MS, nextAt: null });
    }
  }

  apply(event: SourceEvent): void {
    switch (event.kind) {
      case 'snapshot':
        this.#announce(event.type, applySnapshot(this.table(event.type), event));
        return;
      case 'update':
        this.#update(event.type, () => applyUpdate(this.table(event.type), event));
        return;
      case 'fresh':
        this.#renew(event.type, event.at);
        return;
      case 'plan':
        Object.assign(this.#standing(event.type), { limitMs: event.limitMs, nextAt: event.nextAt });
        return;
      case 'standing':
        this.#stand(event.type, { standing: event.standing, reason: event.reason });
        return;
      case 'state':
        this.#become(event.state, event.reason);
        return;
    }
  }

  /** The table of a type: live, so read it in the same turn or keep only its rows. */
  table(type: StatisticType): StatisticsTable {
    const table = this.#tables.get(type);
    if (!table) throw new Error(`no table of type ${type}`);
    return table;
  }

  status(): ConnectionStatus {
    return {
      id: this.id,
      name: this.name,
      zone: this.zone,
      state: this.#state,
      reason: this.#reason,
      stateSince: this.#stateSince,
      types: STATISTIC_TYPES.map((type) => this.typeStatus(type)),
      quota: this.#quota(),
    };
  }

  typeStatus(type: StatisticType): TypeStatus {
    const table = this.table(type);
    const { standing, reason, limitMs, nextAt } = this.#standing(type);
    return {
      type,
      standing,
      reason,
      measuredAt: table.moments?.measuredAt ?? null,
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
    const { standing, measuredAt, limitMs } = this.typeStatus(type);
    if (this.#state !== 'live' || standing !== 'live' || measuredAt === null) return false;
    return this.#clock.now() - measuredAt <= limitMs;
  }

  /** Called after every change of a table. */
  onTable(listener: TableListener): () => void {
    return subscribe(this.#tableListeners, listener);
  }

  /** Called when the connection's state or a type's standing changed. */
  onStatus(listener: () => void): () => void {
    return subscribe(this.#statusListeners, listener);
  }

  /** Called when an update did not fit its table, so that a fresh snapshot is needed. */
  onHeal(listener: (type: StatisticType) => void): () => void {
    return subscribe(this.#healListeners, listener);
  }

  #update(type: StatisticType, apply: () => TableDelta | null): void {
    const { strays } = this.table(type);
    const before = strays.unknownKeys + strays.incompleteRows;
    this.#announce(type, apply());
    if (strays.unknownKeys + strays.incompleteRows === before) return;
    for (const listener of this.#healListeners) listener(type);
  }

  #announce(type: StatisticType, delta: TableDelta | null): void {
    if (delta) for (const listener of this.#tableListeners) listener(type, delta);
  }

  // An answer without changes says that the table is still as the source has it, at the source's own time too.
  #renew(type: StatisticType, at: number): void {
    const table = this.table(type);
    if (!table.moments) return;
    const { sourceTime, measuredAt } = table.moments;
    const passedMs = Math.max(0, at - measuredAt);
    table.moments = { sourceTime: sourceTime + passedMs, measuredAt: measuredAt + passedMs, receivedAt: at };
  }

  #stand(type: StatisticType, next: Pick<Standing, 'standing' | 'reason'>): void {
    const standing = this.#standing(type);
    if (standing.standing === next.standing && standing.reason === next.reason) return;
    Object.assign(standing, next);
    for (const listener of this.#statusListeners) listener();
  }

  #become(state: ConnectionState, reason: string): void {
    if (this.#state === state && this.#reason === reason) return;
    if (this.#state !== state) this.#stateSince = this.#clock.now();
    this.#state = state;
    this.#reason = reason;
    for (const listener of this.#statusListeners) listener();
  }

  #standing(type: StatisticType): Standing {
    const standing = this.#standings.get(type);
    if (!standing) throw new Error(`no standing of type ${type}`);
    return standing;
  }
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
