import type { AgentState } from '../agent-state.ts';
import { withAgentColumns } from '../agent-table.ts';
import type { GridPlace, PanelDocument } from '../board-document.ts';
import type { Where } from '../live-query.ts';
import { STARTING_THRESHOLDS } from '../starting-thresholds.ts';
import { QUEUES_THAT_MATTER, SIGNED_IN, within } from './conditions.ts';
import { word } from './worded.ts';

type Kind<K extends PanelDocument['kind']> = Extract<PanelDocument, { kind: K }>;

export function queues(at: GridPlace): Kind<'queue-table'> {
  return {
    id: 'queues',
    kind: 'queue-table',
    title: word('queues'),
    at,
    query: {
      kind: 'rows',
      type: 'ACDStatus',
      where: QUEUES_THAT_MATTER,
      columns: [
        'Calls In Queue',
        'Current Longest Queue Time',
        'Agents Ready For Calls',
        'Agents On Call',
        'Agents Not Ready For Calls',
        'Queue Callbacks',
        'VMs In Queue',
      ],
    },
    waiting: STARTING_THRESHOLDS.callsWaiting,
    longest: STARTING_THRESHOLDS.longestWait,
  };
}

export function agentStates(at: GridPlace, where?: Where): Kind<'state-bar'> {
  return {
    id: 'states',
    kind: 'state-bar',
    title: word('agentsByState'),
    at,
    query: {
      kind: 'figures',
      type: 'AgentState',
      where: within(SIGNED_IN, where),
      groupBy: 'State',
      figures: [{ as: 'agents', fn: 'count' }],
    },
  };
}

interface GridOptions {
  id?: string;
  title?: string;
  states?: readonly AgentState[];
  where?: Where | undefined;
}

export function agents(
  at: GridPlace,
  { id = 'agents', title = word('agents'), states, where }: GridOptions = {},
): Kind<'agent-grid'> {
  return {
    id,
    kind: 'agent-grid',
    title,
    at,
    query: {
      kind: 'rows',
      type: 'AgentState',
      where: within(SIGNED_IN, where),
      columns: ['Full Name', 'State', 'State Duration', 'Reason Code', 'On Hold Duration'],
    },
    limits: { wrap: STARTING_THRESHOLDS.wrapOfOneAgent },
    ...(states && { states }),
  };
}

/** What each agent does now and has done today, who is longest in a state first. */
export function agentTable(at: GridPlace, where?: Where): Kind<'agent-table'> {
  const table: Kind<'agent-table'> = {
    id: 'agent-table',
    kind: 'agent-table',
    title: word('agentsAndCalls'),
    at,
    query: { kind: 'rows', type: 'AgentState', where: within(SIGNED_IN, where), columns: [] },
    statistics: { kind: 'rows', type: 'AgentStatistics', columns: [] },
    columns: [
      { type: 'AgentState', column: 'State', title: word('state') },
      { type: 'AgentState', column: 'State Duration', title: word('since') },
      { type: 'AgentStatistics', column: 'Total Calls', title: word('calls') },
      { type: 'AgentStatistics', column: 'Avg Handle Time', title: word('handleTime') },
      { type: 'AgentStatistics', column: 'Occupancy', title: word('occupancy') },
    ],
    sort: [{ type: 'AgentState', column: 'State Duration', direction: 'desc' }],
    limits: { wrap: STARTING_THRESHOLDS.wrapOfOneAgent },
  };
  return withAgentColumns(table, {});
}

export function campaigns(
  at: GridPlace,
  more: Pick<Kind<'campaign-table'>, 'title'> & Partial<Pick<Kind<'campaign-table'>, 'only'>>,
): Kind<'campaign-table'> {
  return {
    id: 'campaigns',
    kind: 'campaign-table',
    at,
    ...more,
    query: { kind: 'rows', type: 'CampaignState', columns: ['State'] },
    inbound: {
      kind: 'rows',
      type: 'InboundCampaignStatistics',
      columns: ['@offered', '@abandoned'],
    },
    outbound: {
      kind: 'rows',
      type: 'OutboundCampaignManager',
      columns: ['Total Records', 'Dispositioned Records', 'Available Records', 'Contacted Calls'],
    },
  };
}

/** Who has enough calls behind the figure to be ranked. */
const LEAST_CALLS = 10;
const MOST_LEADERS = 100;

interface LeadersOptions {
  id: string;
  title: string;
  column: string;
  where?: Where | undefined;
}

/** Agents by a count of the connection's range, the most first. */
export function leaders(at: GridPlace, { id, title, column, where }: LeadersOptions): Kind<'leaderboard'> {
  const volume = 'Total Calls';
  return {
    id,
    kind: 'leaderboard',
    title,
    at,
    query: {
      kind: 'rows',
      type: 'AgentStatistics',
      where: within({ column: volume, op: 'ge', value: LEAST_CALLS }, where),
      columns: ['Full Name', volume, ...(column === volume ? [] : [column])],
      orderBy: [{ column, direction: 'desc' }],
      limit: MOST_LEADERS,
    },
    measure: { column, format: 'count', best: 'most' },
    volume: { column: volume, least: LEAST_CALLS, words: word('foot.calls') },
  };
}
