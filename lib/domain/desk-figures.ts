import { columnNamed } from './column-roles.ts';
import type { ColumnKind } from './column.ts';
import type { ColumnRoles } from './connection-settings.ts';
import type { DeskFigure, SortBy } from './desk-address.ts';
import { renameColumns } from './formula/rename-columns.ts';
import type { Aggregate, FiguresQuery, RowsQuery, Where } from './live-query.ts';
import { stateCondition } from './pocket/state-condition.ts';
import { STARTING_THRESHOLDS } from './starting-thresholds.ts';
import type { StateMapping } from './looks.ts';
import type { StatisticType } from './statistic-type.ts';
import type { Threshold } from './threshold.ts';

/** What the rows behind a figure tell, in a word. */
export type PartHead = 'waiting' | 'longest' | 'ready' | 'onCall' | 'level' | 'offered' | 'abandoned';

/** A figure at the head of the desk: where it comes from and what it is made of. */
export interface FigureSpec {
  type: StatisticType;
  kind: ColumnKind;
  threshold?: Threshold;
  /** What stands behind it: rows of which table, by which columns, the first in this order. */
  parts: {
    type: 'ACDStatus' | 'InboundCampaignStatistics';
    columns: readonly string[];
    /** What heads each of them. */
    heads: readonly PartHead[];
    sort: SortBy;
  };
}

const WAITING = 'Calls In Queue';
const LONGEST = 'Current Longest Queue Time';
const READY = 'Agents Ready For Calls';
const ON_CALL = 'Agents On Call';
const SOMEBODY_WAITS: Where = { column: WAITING, op: 'gt', value: 0 };
const QUEUE_PARTS: readonly (readonly [column: string, head: PartHead])[] = [
  [WAITING, 'waiting'],
  [LONGEST, 'longest'],
  [READY, 'ready'],
  [ON_CALL, 'onCall'],
];

function queuesBy(column: string): FigureSpec['parts'] {
  const first = QUEUE_PARTS.filter(([name]) => name === column);
  const parts = [...first, ...QUEUE_PARTS.filter(([name]) => name !== column)].slice(0, 3);
  return {
    type: 'ACDStatus',
    columns: parts.map(([name]) => name),
    heads: parts.map(([, head]) => head),
    sort: { column, direction: 'desc' },
  };
}

/** The figures, as a connection names its columns. */
export function deskFigures(roles: ColumnRoles): Readonly<Record<DeskFigure, FigureSpec>> {
  const named = (role: string): string => columnNamed(roles, role);
  const campaignsBy = (head: 'level' | 'abandoned', { column, direction }: SortBy): FigureSpec['parts'] => ({
    type: 'InboundCampaignStatistics',
    columns: [column, named('@offered')],
    heads: [head, 'offered'],
    sort: { column, direction },
  });
  return {
    waiting: {
      type: 'ACDStatus',
      kind: 'count',
      threshold: STARTING_THRESHOLDS.callsWaiting,
      parts: queuesBy(WAITING),
    },
    longest: {
      type: 'ACDStatus',
      kind: 'duration',
      threshold: STARTING_THRESHOLDS.longestWait,
      parts: queuesBy(LONGEST),
    },
    ready: { type: 'AgentState', kind: 'count', parts: queuesBy(READY) },
    'on-call': { type: 'AgentState', kind: 'count', parts: queuesBy(ON_CALL) },
    level: {
      type: 'InboundCampaignStatistics',
      kind: 'percent',
      threshold: STARTING_THRESHOLDS.serviceLevel,
      parts: campaignsBy('level', { column: named('@serviceLevel'), direction: 'asc' }),
    },
    abandoned: {
      type: 'InboundCampaignStatistics',
      kind: 'percent',
      threshold: STARTING_THRESHOLDS.abandonRate,
      parts: campaignsBy('abandoned', { column: named('@abandoned'), direction: 'desc' }),
    },
  };
}

/** The queries behind the figures, one a table. */
export function figureQueries(
  connection: string,
  roles: ColumnRoles,
  states: readonly StateMapping[] = [],
): readonly FiguresQuery[] {
  const named = (role: string): string => columnNamed(roles, role);
  const query = (type: StatisticType, figures: readonly Aggregate[]): FiguresQuery => ({
    kind: 'figures',
    connection,
    type,
    figures,
  });
  return [
    query('ACDStatus', [
      { as: 'waiting', fn: 'sum', column: WAITING },
      // Callbacks lengthen a queue's longest wait too, so only queues in which a call waits count.
      { as: 'longest', fn: 'oldest', column: LONGEST, where: SOMEBODY_WAITS },
    ]),
    query('AgentState', [
      { as: 'ready', fn: 'count', where: stateCondition('ready', states) },
      { as: 'on-call', fn: 'count', where: stateCondition('call', states) },
    ]),
    query('InboundCampaignStatistics', [
      { as: 'level', fn: 'mean', column: named('@serviceLevel'), weight: named('@offered') },
      {
        as: 'abandoned',
        fn: 'formula',
        formula: renameColumns('sum([@abandoned]) / sum([@offered])', named),
      },
    ]),
  ];
}

/** The rows that a figure is made of. */
export function partsQuery(connection: string, { parts }: FigureSpec): RowsQuery {
  return { kind: 'rows', connection, type: parts.type, columns: parts.columns };
}

/** The agents of a queue who are at work, with what they do. */
export function queueAgentsQuery(connection: string, skill: string): RowsQuery {
  return {
    kind: 'rows',
    connection,
    type: 'AgentState',
    where: {
      all: [
        { column: 'Skills', op: 'lists', value: skill },
        { column: 'State', op: 'ne', value: 'Logged Out' },
      ],
    },
    columns: ['Full Name', 'State', 'Reason Code', 'State Duration'],
  };
}
