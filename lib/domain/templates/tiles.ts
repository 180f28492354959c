import type { GridPlace, PanelDocument } from '../board-document.ts';
import type { Where } from '../live-query.ts';
import { STARTING_THRESHOLDS } from '../starting-thresholds.ts';
import { inState, SIGNED_IN, SOMEBODY_WAITS, within } from './conditions.ts';
import { word } from './worded.ts';

type Tile = Extract<PanelDocument, { kind: 'big-number' }>;

const MINUTE_MS = 60_000;

/** Calls that wait now; a call may wait in several skills. */
export function callsWaiting(at: GridPlace, where?: Where): Tile {
  return {
    id: 'calls-waiting',
    kind: 'big-number',
    title: word('callsWaiting'),
    at,
    query: {
      kind: 'figures',
      type: 'ACDStatus',
      ...(where && { where }),
      figures: [{ as: 'waiting', fn: 'sum', column: 'Calls In Queue' }],
    },
    figure: 'waiting',
    format: 'count',
    metric: 'callsWaiting',
    threshold: STARTING_THRESHOLDS.callsWaiting,
    foot: [{ show: 'limit' }, { show: 'change', overMs: 5 * MINUTE_MS }],
    missing: word('missing.queues'),
  };
}

/** How long the first of those who wait has waited. Callbacks lengthen a queue's wait too, so only queues in which a call waits count. */
export function longestWait(at: GridPlace, where?: Where): Tile {
  return {
    id: 'longest-wait',
    kind: 'big-number',
    title: word('longestWait'),
    at,
    query: {
      kind: 'figures',
      type: 'ACDStatus',
      where: within(SOMEBODY_WAITS, where),
      figures: [
        { as: 'longest', fn: 'oldest', column: 'Current Longest Queue Time' },
        { as: 'skill', fn: 'first', column: 'Skill Name', by: 'Current Longest Queue Time' },
      ],
    },
    figure: 'longest',
    format: 'duration',
    metric: 'longestWait',
    threshold: STARTING_THRESHOLDS.longestWait,
    foot: [{ show: 'name', figure: 'skill' }, { show: 'limit' }],
    missing: word('missing.waiting'),
  };
}

/** Agents who could take a call now, of all who are signed in. */
export function agentsReady(at: GridPlace, where?: Where): Tile {
  return {
    id: 'agents-ready',
    kind: 'big-number',
    title: word('agentsReady'),
    at,
    query: {
      kind: 'figures',
      type: 'AgentState',
      where: within(SIGNED_IN, where),
      figures: [
        { as: 'ready', fn: 'count', where: inState('Ready') },
        { as: 'signedIn', fn: 'count' },
        { as: 'onCall', fn: 'count', where: inState('On Call') },
        { as: 'notReady', fn: 'count', where: inState('Not Ready') },
      ],
    },
    figure: 'ready',
    format: 'count',
    metric: 'agentsReady',
    outOf: 'signedIn',
    foot: [
      { show: 'count', figure: 'onCall', words: word('foot.onCall') },
      { show: 'count', figure: 'notReady', words: word('foot.notReady') },
    ],
    missing: word('missing.agents'),
  };
}

/** Agents on a call now, of all who are signed in. */
export function agentsOnCall(at: GridPlace): Tile {
  const { query, ...ready } = agentsReady(at);
  return {
    ...ready,
    id: 'agents-on-call',
    title: word('agentsOnCall'),
    query,
    figure: 'onCall',
    metric: 'agentsOnCall',
    foot: [
      { show: 'count', figure: 'ready', words: word('foot.ready') },
      { show: 'count', figure: 'notReady', words: word('foot.notReady') },
    ],
  };
}

/** A figure of the inbound campaigns, weighted by their calls. */
function inboundMean(
  at: GridPlace,
  mean: Pick<Tile, 'id' | 'title' | 'format' | 'metric' | 'threshold'> & { column: string; weight: string },
): Tile {
  const { column, weight, ...tile } = mean;
  return {
    ...tile,
    kind: 'big-number',
    at,
    query: {
      kind: 'figures',
      type: 'InboundCampaignStatistics',
      figures: [{ as: 'mean', fn: 'mean', column, weight }],
    },
    figure: 'mean',
    foot: [{ show: 'limit' }, { show: 'window' }],
    missing: word('missing.basis'),
  };
}

export function serviceLevel(at: GridPlace): Tile {
  return {
    ...inboundMean(at, {
      id: 'service-level',
      title: word('serviceLevel'),
      format: 'percent',
      metric: 'serviceLevel.d',
      threshold: STARTING_THRESHOLDS.serviceLevel,
      column: '@serviceLevel',
      weight: '@offered',
    }),
    note: word('foot.byFive9'),
  };
}

export function callsAbandoned(at: GridPlace): Tile {
  return inboundMean(at, {
    id: 'abandoned',
    title: word('abandoned'),
    format: 'percent',
    metric: 'abandonRate.vendor',
    threshold: STARTING_THRESHOLDS.abandonRate,
    column: 'Abandon Call Rate',
    weight: 'Connected Plus Abandoned Calls',
  });
}

export function speedOfAnswer(at: GridPlace): Tile {
  return inboundMean(at, {
    id: 'speed-of-answer',
    title: word('speedOfAnswer'),
    format: 'duration',
    metric: 'speedOfAnswer',
    threshold: STARTING_THRESHOLDS.speedOfAnswer,
    column: '@speedOfAnswer',
    weight: '@answered',
  });
}

/** All calls that came in over the connection's range. */
export function callsOffered(at: GridPlace): Tile {
  return {
    id: 'calls-offered',
    kind: 'big-number',
    title: word('callsOffered'),
    at,
    query: {
      kind: 'figures',
      type: 'InboundCampaignStatistics',
      figures: [
        { as: 'offered', fn: 'sum', column: '@offered' },
        { as: 'answered', fn: 'sum', column: '@answered' },
      ],
    },
    figure: 'offered',
    format: 'count',
    metric: 'callsOffered',
    foot: [{ show: 'window' }, { show: 'count', figure: 'answered', words: word('foot.answered') }],
    missing: word('missing.calls'),
  };
}

/** Calls that waiting people want to be called back for, or have left a voice message with. */
export function laterCalls(at: GridPlace, kind: 'callbacks' | 'voicemails', where?: Where): Tile {
  const { title, column } = LATER[kind];
  return {
    id: kind,
    kind: 'big-number',
    title,
    at,
    query: {
      kind: 'figures',
      type: 'ACDStatus',
      ...(where && { where }),
      figures: [{ as: 'waiting', fn: 'sum', column }],
    },
    figure: 'waiting',
    format: 'count',
    metric: kind,
    foot: [
      { show: 'text', text: word('foot.waitingNow') },
      { show: 'change', overMs: 30 * MINUTE_MS },
    ],
    missing: word('missing.queues'),
  };
}

const LATER = {
  callbacks: { title: word('callbacks'), column: 'Queue Callbacks' },
  voicemails: { title: word('voicemails'), column: 'VMs In Queue' },
} as const;
