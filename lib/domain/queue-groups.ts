import type { AgentState } from './agent-state.ts';
import type { Cell } from './cell.ts';
import { columnKindOf } from './column-catalogue.ts';
import type { Aggregate, FiguresQuery, RowsQuery, Where } from './live-query.ts';
import type { StateMapping } from './looks.ts';
import { chosenIn, LIST_COLUMNS } from './only-these.ts';
import { ownValue } from './own-value.ts';
import { stateCondition } from './pocket/state-condition.ts';
import type { ResultRow, ResultTable } from './result-table.ts';

/** What a queue table by skill group reads in place of its rows. */
export interface QueueGroupQueries {
  /** The queues of each group, taken together. */
  calls: FiguresQuery;
  /** The agents of each group, each once; null where no column is of agents. */
  agents: FiguresQuery | null;
  /** The groups asked for by name; null for all there are. */
  only: readonly string[] | null;
}

const WAITING = 'Calls In Queue';
const LONGEST = 'Current Longest Queue Time';
/** What a vendor's share is weighed by; a table without it has no share of a group. */
export const SHARE_WEIGHT = 'Total Calls';

/** How a column of skills comes to one of groups. */
const OF_CALLS: Readonly<Record<string, (as: string) => Aggregate>> = {
  [WAITING]: (as) => ({ as, fn: 'sum', column: WAITING }),
  // Callbacks lengthen the same column; a time without a waiting call would be theirs.
  [LONGEST]: (as) => ({
    as,
    fn: 'oldest',
    column: LONGEST,
    where: { column: WAITING, op: 'gt', value: 0 },
  }),
  'Queue Callbacks': (as) => ({ as, fn: 'sum', column: 'Queue Callbacks' }),
  'VMs In Queue': (as) => ({ as, fn: 'sum', column: 'VMs In Queue' }),
  'Service Level': (as) => ({ as, fn: 'mean', column: 'Service Level', weight: SHARE_WEIGHT }),
};

/** Agents are in several skills, so those of a group are counted among agents, by their state. */
const OF_AGENTS: Readonly<Record<string, AgentState>> = {
  'Agents Ready For Calls': 'ready',
  'Agents On Call': 'call',
  'Agents Not Ready For Calls': 'not-ready',
};

/** How a column of groups comes about: by its kind of figure, or as agents of whom that holds. */
export type GroupedBy = 'sum' | 'longest' | 'share' | { where: Where };

/** What a figure of a group is. */
export function groupedBy({ as, fn, where }: Aggregate): GroupedBy {
  if (where && ownValue(OF_AGENTS, as) !== undefined) return { where };
  if (fn === 'oldest') return 'longest';
  return fn === 'mean' ? 'share' : 'sum';
}

const ALL_COLUMNS: readonly string[] = [...Object.keys(OF_CALLS), ...Object.keys(OF_AGENTS)];

/** The column that says of a group that there is nothing of it: 1, else 0. */
export const MISSING_GROUP = 'Missing group';

/** The queries of a queue table by group, of the rows that it would show by skill. */
export function queueGroupQueries(
  { connection, type, where, columns }: RowsQuery,
  states: readonly StateMapping[] = [],
): QueueGroupQueries {
  const asked = columns === '*' ? ALL_COLUMNS : columns;
  const by = { kind: 'figures', connection, groupBy: LIST_COLUMNS.skillGroup, groupEach: true } as const;
  const calls = asked.flatMap((column) => ownValue(OF_CALLS, column)?.(column) ?? []);
  const agents = asked.flatMap((column): Aggregate[] => {
    const state = ownValue(OF_AGENTS, column);
    return state === undefined ? [] : [{ as: column, fn: 'count', where: stateCondition(state, states) }];
  });
  const only = chosenIn(where, { type, dimension: 'skillGroup' });
  return {
    calls: {
      ...by,
      type,
      ...(where && { where }),
      // Which groups there are is said by any figure.
      figures: calls.length > 0 ? calls : [{ as: WAITING, fn: 'sum', column: WAITING }],
    },
    agents: agents.length === 0 ? null : { ...by, type: 'AgentState', figures: agents },
    only: only.length === 0 ? null : only,
  };
}

/**
 * Both results as one table, a row a group, with the columns that a queue table has by skill. Agents that have not come are
 * no data; a group without any has 0. Of groups asked for by name those that are not there have a row that says so.
 */
export function groupedQueues(
  { calls, agents }: { calls: ResultTable; agents: ResultTable | null },
  { agents: asked, only }: QueueGroupQueries,
): ResultTable {
  const names = asked?.figures.map(({ as }) => as) ?? [];
  // No agent in any group at all is what a table without the column says, too.
  const known = agents !== null && agents.rows.length > 0;
  const ofGroup = new Map(agents?.rows.map(({ key, cells }) => [key, cells.slice(1)]));
  const none = names.map((): Cell => (known ? 0 : null));
  const there = calls.rows.filter(({ key }) => only === null || only.includes(key));
  const rows = there.map(({ key, cells }): ResultRow => ({
    key,
    cells: [...cells, ...(ofGroup.get(key) ?? none), 0],
  }));
  const found = new Set(there.map(({ key }) => key));
  const missing = (only ?? []).filter((name) => !found.has(name));
  return {
    version: calls.version,
    columns: [
      ...calls.columns,
      ...names.map((name) => ({ name, kind: columnKindOf('ACDStatus', name) })),
      { name: MISSING_GROUP, kind: 'flag' },
    ],
    rows: [
      ...rows,
      ...missing.map((key): ResultRow => ({
        key,
        cells: [key, ...calls.columns.slice(1).map(() => null), ...names.map(() => null), 1],
      })),
    ],
  };
}
