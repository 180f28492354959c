import { BOARD_FORMAT, type BoardDocument } from '../board-document.ts';
import type { Aggregate, Where } from '../live-query.ts';
import { STARTING_THRESHOLDS } from '../starting-thresholds.ts';

const MINUTE_MS = 60_000;

const WAITING: Aggregate = { as: 'waiting', fn: 'sum', column: 'Calls In Queue' };
const SOMEBODY_WAITS: Where = { column: 'Calls In Queue', op: 'gt', value: 0 };
const SIGNED_IN: Where = { column: 'State', op: 'ne', value: 'Logged Out' };
const inState = (state: string): Where => ({ column: 'State', op: 'eq', value: state });

/** The numbers of the floor, the queues, the agents, the campaigns: what a new wall shows. Thresholds are the starting ones. */
export function blended(): BoardDocument {
  return {
    format: BOARD_FORMAT,
    name: 'Whole floor',
    connection: null,
    grid: { columns: 48, rows: 48 },
    theme: 'dark',
    masking: { agents: 'names' },
    panels: [
      {
        id: 'calls-waiting',
        kind: 'big-number',
        title: 'Calls waiting',
        at: { column: 0, row: 0, columns: 11, rows: 14 },
        query: { kind: 'figures', type: 'ACDStatus', figures: [WAITING] },
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
        at: { column: 11, row: 0, columns: 13, rows: 14 },
        // Callbacks lengthen a queue's longest wait too, so only queues in which a call waits count here.
        query: {
          kind: 'figures',
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
        at: { column: 24, row: 0, columns: 12, rows: 14 },
        query: {
          kind: 'figures',
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
        at: { column: 36, row: 0, columns: 12, rows: 14 },
        query: {
          kind: 'figures',
          type: 'InboundCampaignStatistics',
          figures: [{ as: 'level', fn: 'mean', column: '@serviceLevel', weight: '@offered' }],
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
        at: { column: 0, row: 14, columns: 24, rows: 25 },
        query: {
          kind: 'rows',
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
        at: { column: 0, row: 39, columns: 24, rows: 9 },
        query: { kind: 'rows', type: 'CampaignState', columns: ['State'] },
        inbound: {
          kind: 'rows',
          type: 'InboundCampaignStatistics',
          columns: ['@offered'],
        },
        outbound: {
          kind: 'rows',
          type: 'OutboundCampaignManager',
          columns: ['Total Records', 'Dispositioned Records'],
        },
      },
      {
        id: 'states',
        kind: 'state-bar',
        title: 'Agents by state',
        at: { column: 24, row: 14, columns: 24, rows: 4 },
        query: {
          kind: 'figures',
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
        at: { column: 24, row: 18, columns: 24, rows: 30 },
        query: {
          kind: 'rows',
          type: 'AgentState',
          where: SIGNED_IN,
          columns: ['Full Name', 'State', 'State Duration', 'Reason Code', 'On Hold Duration'],
        },
        limits: { wrap: STARTING_THRESHOLDS.wrapOfOneAgent },
      },
    ],
  };
}
