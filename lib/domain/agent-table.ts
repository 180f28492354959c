import type { AgentColumn, AgentOrder, AgentTablePanel } from './agent-panels.ts';
import type { PanelDocument } from './board-document.ts';

type AgentTable = Extract<PanelDocument, { kind: 'agent-table' }>;

export const MOST_AGENT_COLUMNS = 12;
export const MOST_AGENT_ORDERS = 3;
/** As many as a wall shows in turns of ten seconds before nobody waits for them any more. */
const MOST_ROWS = 200;

/** What every row needs, whatever its columns: who it is, and what it is judged by. */
const ALWAYS = ['Full Name', 'State', 'State Duration', 'Reason Code', 'On Hold Duration'] as const;

type Chosen = Pick<AgentTablePanel, 'columns' | 'sort'>;

/**
 * The panel with other columns or another order, and queries that ask for just these. Where nothing but the agents'
 * states decides who stands first, the server orders and cuts; where limits or other rows do, all have to be known.
 */
export function withAgentColumns(panel: AgentTable, chosen: Partial<Chosen>): AgentTable {
  const next = { ...panel, ...chosen };
  const { orderBy: _order, limit: _limit, ...states } = next.query;
  const { orderBy: _orderToo, limit: _limitToo, ...statistics } = next.statistics;
  const ofStatistics = askedOf(next, 'AgentStatistics');
  return {
    ...next,
    query: {
      ...states,
      columns: [...new Set([...ALWAYS, ...askedOf(next, 'AgentState')])],
      ...(isOrderedByServer(next) && {
        orderBy: next.sort.map(({ column, direction }) => ({ column, direction })),
        limit: MOST_ROWS,
      }),
    },
    statistics: {
      ...statistics,
      columns: ofStatistics,
      // Nothing of it is shown: one row is the least that can be asked for.
      ...(ofStatistics.length === 0 && { limit: 1 }),
    },
  };
}

/** Whether who stands first is a matter of the order alone, so that all others need not be known. */
export function isOrderedByServer({ sort, limits, states }: AgentTable): boolean {
  return (
    states === undefined &&
    Object.keys(limits).length === 0 &&
    sort.every(({ type }) => type === 'AgentState')
  );
}

/** The columns of a table that are shown or sorted by, each once. */
export function askedOf({ columns, sort }: Chosen, type: AgentColumn['type']): readonly string[] {
  return [...columns, ...sort]
    .flatMap((one: AgentColumn | AgentOrder) => (one.type === type ? [one.column] : []))
    .filter((column, place, all) => all.indexOf(column) === place);
}

/** Columns that are shown or sorted by and that the queries do not ask for. */
export function unaskedAgentColumns(panel: AgentTable): readonly string[] {
  const lacking = (type: AgentColumn['type'], { columns }: AgentTable['query']): readonly string[] =>
    columns === '*' ? [] : askedOf(panel, type).filter((column) => !columns.includes(column));
  return [...lacking('AgentState', panel.query), ...lacking('AgentStatistics', panel.statistics)];
}
