import type { Board } from './board.ts';
import type { ColumnRoles } from './connection-settings.ts';
import type { Aggregate, Where } from './live-query.ts';
import { STARTING_THRESHOLDS } from './starting-thresholds.ts';

const MINUTE_MS = 60_000;

/** Names differ by domain; until an administrator maps them, these are the common ones. */
const COMMON_COLUMNS = { serviceLevel: 'Service Level Queue', offered: 'Total Calls' } as const;

const WAITING: Aggregate = { as: 'waiting', fn: 'sum', column: 'Calls In Queue' };
const SOMEBODY_WAITS: Where = { column: 'Calls In Queue', op: 'gt', value: 0 };
const SIGNED_IN: Where = { column: 'State', op: 'ne', value: 'Logged Out' };
const inState = (state: string): Where => ({ column: 'State', op: 'eq', value: state });

export interface DefaultBoardOptions {
  connectionId: string;
  columnRoles: ColumnRoles;
}

/**
 * The board a new wall shows: the numbers of the floor, the queues, the agents, the campaigns. Thresholds are the
 * starting ones; places keep to a margin of 44 px and gaps of 24.
 */
export function defaultBoard({ connectionId: connection, columnRoles }: DefaultBoardOptions): Board {
  const { serviceLevel, offered } = { ...COMMON_COLUMNS, ...columnRoles };
  return {
    id: 'default',
    name: 'Whole floor',
    connection,
    panels: [
      {
        id: 'calls-waiting',
        kind: 'big-number',
        title: 'Calls waiting',
        place: { x: 44, y: 104, width: 404, height: 248 },
        query: { kind: 'figures', connection, type: 'ACDStatus', figures: [WAITING] },
        figure: 'waiting',
        format: 'count',
        threshold: STARTING_THRESHOLDS.callsWaiting,
        foot: [{ show: 'limit' }, { show: 'change', overMs: 5 * MINUTE_MS }],
        missing: 'no queues',
      },
      {
        id: 'longest-wait',
        kind: 'big-number',
        title: 'Longest wait',
        place: { x: 472, y: 104, width: 492, height: 248 },
        // Callbacks lengthen a queue's longest wait too, so only queues in which a call waits count here.
        query: {
          kind: 'figures',
          connection,
          type: 'ACDStatus',
          where: SOMEBODY_WAITS,
          figures: [
            { as: 'longest', fn: 'oldest', column: 'Current Longest Queue Time' },
            { as: 'skill', fn: 'first', column: 'Skill Name', by: 'Current Longest Queue Time' },
          ],
        },
        figure: 'longest',
        format: 'duration',
        threshold: STARTING_THRESHOLDS.longestWait,
        foot: [{ show: 'name', figure: 'skill' }, { show: 'limit' }],
        missing: 'nobody is waiting',
      },
      {
        id: 'agents-ready',
        kind: 'big-number',
        title: 'Agents ready',
        place: { x: 988, y: 104, width: 432, height: 248 },
        query: {
          kind: 'figures',
          connection,
          type: 'AgentState',
          where: SIGNED_IN,
          figures: [
            { as: 'ready', fn: 'count', where: inState('Ready') },
            { as: 'signedIn', fn: 'count' },
            { as: 'onCall', fn: 'count', where: inState('On Call') },
            { as: 'notReady', fn: 'count', where: inState('Not Ready') },
          ],
        },
        figure: 'ready',
        format: 'count',
        outOf: 'signedIn',
        foot: [
          { show: 'count', figure: 'onCall', words: 'on call' },
          { show: 'count', figure: 'notReady', words: 'not ready' },
        ],
        missing: 'no agents',
      },
      {
        id: 'service-level',
        kind: 'big-number',
        title: 'Service level',
        place: { x: 1444, y: 104, width: 432, height: 248 },
        query: {
          kind: 'figures',
          connection,
          type: 'InboundCampaignStatistics',
          figures: [{ as: 'level', fn: 'mean', column: serviceLevel, weight: offered }],
        },
        figure: 'level',
        format: 'percent',
        threshold: STARTING_THRESHOLDS.serviceLevel,
        foot: [{ show: 'limit' }, { show: 'window' }],
        note: 'by Five9',
        missing: 'nothing to go by',
      },
      {
        id: 'queues',
        kind: 'queue-table',
        title: 'Queues',
        place: { x: 44, y: 376, width: 920, height: 482 },
        query: {
          kind: 'rows',
          connection,
          type: 'ACDStatus',
          // The skill of calls without one is shown only while it matters.
          where: { any: [{ column: 'Skill Name', op: 'ne', value: '[Default]' }, SOMEBODY_WAITS] },
          columns: [
            'Calls In Queue',
            'Current Longest Queue Time',
            'Agents Ready For Calls',
            'Agents On Call',
            'Queue Callbacks',
          ],
        },
        waiting: STARTING_THRESHOLDS.callsWaiting,
        longest: STARTING_THRESHOLDS.longestWait,
      },
      {
        id: 'campaigns',
        kind: 'campaign-table',
        title: 'Campaigns',
        place: { x: 44, y: 882, width: 920, height: 158 },
        query: { kind: 'rows', connection, type: 'CampaignState', columns: ['State'] },
        inbound: {
          kind: 'rows',
          connection,
          type: 'InboundCampaignStatistics',
          columns: [offered],
        },
        outbound: {
          kind: 'rows',
          connection,
          type: 'OutboundCampaignManager',
          columns: ['Total Records', 'Dispositioned Records'],
        },
      },
      {
        id: 'states',
        kind: 'state-bar',
        title: 'Agents by state',
        place: { x: 988, y: 376, width: 888, height: 60 },
        query: {
          kind: 'figures',
          connection,
          type: 'AgentState',
          where: SIGNED_IN,
          groupBy: 'State',
          figures: [{ as: 'agents', fn: 'count' }],
        },
      },
      {
        id: 'agents',
        kind: 'agent-grid',
        title: 'Agents',
        place: { x: 988, y: 452, width: 888, height: 588 },
        query: {
          kind: 'rows',
          connection,
          type: 'AgentState',
          where: SIGNED_IN,
          columns: ['Full Name', 'State', 'State Duration', 'Reason Code', 'On Hold Duration'],
        },
        limits: { wrap: STARTING_THRESHOLDS.wrapOfOneAgent },
      },
    ],
  };
}
