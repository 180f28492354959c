import type { AgentState } from './agent-state.ts';
import type { RowsQuery } from './live-query.ts';
import type { PanelBase } from './panel-base.ts';
import type { Threshold } from './threshold.ts';

/**
 * A cell an agent. `limits` are on the time in a state; `hold` on the time of a call on hold. With `states` only agents
 * in one of them are shown, of however many the query has: grids side by side may share one query. `pinned` are the logins
 * of the agents on top.
 */
export interface AgentGridPanel extends PanelBase {
  kind: 'agent-grid';
  query: RowsQuery;
  limits: Readonly<Partial<Record<AgentState | 'hold', Threshold>>>;
  states?: readonly AgentState[];
  pinned?: readonly string[];
}

/** A column of an agent table, written with the table it is of. `title` heads it where its own name is too long. */
export interface AgentColumn {
  type: 'AgentState' | 'AgentStatistics';
  column: string;
  title?: string;
}

export interface AgentOrder {
  type: AgentColumn['type'];
  column: string;
  direction: 'asc' | 'desc';
}

/**
 * A row an agent: what they do now (`query`, of AgentState) and what they have done (`statistics`). `columns` stand in
 * their order, the least important last, since those without room give way from the end. Alarmed agents stand first,
 * whatever `sort` says. Limits and states as in an agent grid.
 */
export interface AgentTablePanel extends PanelBase {
  kind: 'agent-table';
  query: RowsQuery;
  statistics: RowsQuery;
  columns: readonly AgentColumn[];
  sort: readonly AgentOrder[];
  limits: AgentGridPanel['limits'];
  states?: readonly AgentState[];
}
