import type { Cell } from './cell.ts';
import type { Column } from './column.ts';
import type { DomainUsers } from './domain-users.ts';
import type { SourceWhy } from './source-why.ts';
import type { StatisticType } from './statistic-type.ts';

/** A row as a source hands it over: cells stand in the order of the columns; cell 0 is the key. */
export type SourceRow = readonly Cell[];

/**
 * When a batch of values was true. All three are epoch ms:
 * `sourceTime` as the source stamped it, on its own clock; `measuredAt` the same moment on our clock
 * (never after `receivedAt`); `receivedAt` when we had it in hand.
 */
export interface Moments {
  sourceTime: number;
  measuredAt: number;
  receivedAt: number;
}

/** Everything of one type at once. Durations arrive as plain ms; the table makes ticking ones `{since}`. */
export interface SnapshotEvent extends Moments {
  kind: 'snapshot';
  type: StatisticType;
  columns: readonly Column[];
  rows: readonly SourceRow[];
}

/** One changed cell. A column the table does not know is counted and left out, never an error. */
export interface CellUpdate {
  key: string;
  column: string;
  value: Cell;
}

/** What changed in one type since the last event of that type. Applied in the order added, cells, deleted. */
export interface UpdateEvent extends Moments {
  kind: 'update';
  type: StatisticType;
  added: readonly string[];
  cells: readonly CellUpdate[];
  deleted: readonly string[];
}

/** The source was asked and nothing had changed: the table is as good as measured at `at`. */
export interface FreshEvent {
  kind: 'fresh';
  type: StatisticType;
  at: number;
}

/** What is planned for a type: data older than `limitMs` is stale. `nextAt` is when it will be asked next, if known. */
export interface PlanEvent {
  kind: 'plan';
  type: StatisticType;
  limitMs: number;
  nextAt: number | null;
}

/**
 * A type's standing apart from its age: `pending` not loaded yet · `live` · `doubtful` (a blank or broken answer; the
 * table is kept but must look stale) · `denied` (this user may not see it).
 */
export interface TypeStandingEvent {
  kind: 'standing';
  type: StatisticType;
  standing: TypeStanding;
  reason: string;
  /** What `reason` says in English, for readers of any language. */
  why?: SourceWhy;
}
export type TypeStanding = 'pending' | 'live' | 'doubtful' | 'denied';

/** The connection as a whole. Never `live` before first data. `reason` is a short plain sentence for people. */
export interface ConnectionStateEvent {
  kind: 'state';
  state: ConnectionState;
  reason: string;
  /** As of a standing. */
  why?: SourceWhy;
}
export type ConnectionState = 'connecting' | 'live' | 'stale' | 'error';

/** One of the upstream's call counters. `windowMs` is 60 000, 3 600 000 or 86 400 000. */
export interface QuotaReading {
  operation: string;
  windowMs: number;
  limit: number;
  used: number;
  /** The calendar window that is counted in, epoch ms on our clock: `startAt` included, `endAt` not. */
  window?: { startAt: number; endAt: number };
  /** Calls a ms of late, where enough was seen of this window to tell. */
  perMs?: number;
}

export type SourceEvent =
  SnapshotEvent | UpdateEvent | FreshEvent | PlanEvent | TypeStandingEvent | ConnectionStateEvent;

/** How keenly each type is watched: 0 not at all, 1 a screen shows it, in between for recording and alerting. */
export type Demand = Readonly<Partial<Record<StatisticType, number>>>;

/** The port every upstream implements. Events are delivered in order, one at a time. */
export interface Source {
  /** Runs until the signal aborts or `stop` is called. Rejects only on a programming error. */
  start(signal: AbortSignal): Promise<void>;
  /** Ends the work; `disconnect: true` also gives the upstream session back. */
  stop(options: { disconnect: boolean }): Promise<void>;
  /** Replaces the demand; takes effect at the next turn. */
  demand(demand: Demand): void;
  /** Asks for one fresh snapshot of a type when the quota allows (an incomplete row, a doubtful table). */
  heal(type: StatisticType): void;
  quota(): readonly QuotaReading[];
  /** Who is signed in there and which seats are taken, as far as it was told. */
  users(): DomainUsers;
}
