import type { DomainUsers } from '#lib/domain/domain-users';
import type { DisplayCommand } from '#lib/domain/display';
import type { ConnectionState, QuotaReading, TypeStanding } from '#lib/domain/source';
import type { SourceWhy } from '#lib/domain/source-why';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { StatisticsRange } from '#lib/domain/statistics-range';
import type { Column } from '#lib/domain/column';

/** A cell on the wire: a running duration is `{s: since}`, the rest as it is. */
export type WireCell = number | string | null | { s: number };
/** A row on the wire: its key, which is its first cell too, then its other cells. */
export type WireRow = readonly [key: string, ...cells: WireCell[]];

/** How one table of a connection stands. Times are epoch ms on the server's clock; null before the first data. */
export interface TypeStatus {
  type: StatisticType;
  standing: TypeStanding;
  reason: string;
  /** What `reason` says in English, for readers of any language; left out where nothing is said. */
  why?: SourceWhy;
  measuredAt: number | null;
  receivedAt: number | null;
  limitMs: number;
  nextAt: number | null;
  /** How many rows the whole table has; null for a viewer who may see some only. */
  rows: number | null;
  columns: number;
  version: number;
}

export interface ConnectionStatus {
  id: string;
  name: string;
  /** IANA zone of the connection: its clock on the wall and its "today". */
  zone: string;
  /** What its counting statistics cover, where it is known. A later server may name one that this page does not know. */
  range?: StatisticsRange;
  state: ConnectionState;
  reason: string;
  /** As of a table. */
  why?: SourceWhy;
  /** When this state began. */
  stateSince: number;
  types: readonly TypeStatus[];
  quota: readonly QuotaReading[];
  /** Who is signed in at the upstream and which seats are taken; left out for a viewer who may see some rows only. */
  users?: DomainUsers;
}

/**
 * First on every stream. `stream` names it for PUT; `epoch` is this server's life; `build` tells a page that it is old.
 * `owner` says nothing but whether what is shown is for the same eyes as before: where it differs, former pictures go.
 */
export interface HelloFrame {
  kind: 'hello';
  stream: string;
  epoch: string;
  build: string;
  serverTime: number;
  owner: string;
  /** True when the stream goes on where Last-Event-ID left off, with its queries. */
  resumed: boolean;
}
/** A query's whole result. `q` is the server's name of the query, from the PUT's answer. */
export interface SnapshotFrame {
  kind: 'snapshot';
  q: string;
  v: number;
  columns: readonly Column[];
  rows: readonly WireRow[];
  /** Connection and type behind the query, to find its age in the state frame. */
  connection: string;
  type: StatisticType;
}
export interface DeltaFrame {
  kind: 'delta';
  q: string;
  from: number;
  v: number;
  set?: readonly (readonly [key: string, column: number, cell: WireCell])[];
  add?: readonly WireRow[];
  del?: readonly string[];
  order?: readonly string[];
}
/** Whole state of all connections; small, sent on change and at least every 5 s. */
export interface StateFrame {
  kind: 'state';
  serverTime: number;
  connections: readonly ConnectionStatus[];
}
/** Sent after 2 s of silence. A page that hears nothing for 5 s is not live. */
export interface HeartbeatFrame {
  kind: 'heartbeat';
  serverTime: number;
}
/**
 * The stream ends in good order; come back after `retryMs`. `leaving`: the server goes away, or what was shown ends.
 * `access`: what this viewer may see has changed, so nothing of what was shown may stay on the screen.
 */
export interface GoodbyeFrame {
  kind: 'goodbye';
  retryMs: number;
  reason: 'leaving' | 'access';
}

/** A desk asks for the messages of a connection's acting user: they have changed. */
export interface MessagesCommand {
  do: 'messages';
  connection: string;
}

/** Something to do at once, for walls or for desks; others pass it over. `id` names it in the answer. */
export interface CommandFrame {
  kind: 'command';
  id: string;
  command: DisplayCommand | MessagesCommand;
}

/** SSE: `event:` is the kind, `data:` the frame as JSON; only the last frame of a flush carries `id: <epoch>.<n>`. */
export type Frame =
  HelloFrame | SnapshotFrame | DeltaFrame | StateFrame | HeartbeatFrame | CommandFrame | GoodbyeFrame;
