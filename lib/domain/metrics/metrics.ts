import type { StatisticType } from '../statistic-type.ts';

/** What a metric measures, whichever way it is counted. Its words stand in `metrics`. */
export type Measure =
  | 'serviceLevel'
  | 'abandonRate'
  | 'dialerAbandonRate'
  | 'speedOfAnswer'
  | 'handleTime'
  | 'occupancy'
  | 'utilisation'
  | 'callsWaiting'
  | 'longestWait'
  | 'agentsReady'
  | 'agentsOnCall'
  | 'agentsSignedIn'
  | 'notReadyShare'
  | 'callsOffered'
  | 'callsAnswered'
  | 'callsToGoal'
  | 'callbacks'
  | 'voicemails';

/** Ways of counting that people mean by one name, and that give different numbers of the same calls. */
export type Variant =
  'a' | 'b' | 'c' | 'd' | 'e' | 'all' | 'noShort' | 'vendor' | 'agents' | 'inbound' | 'ours';

/** A figure with a name: what it is, how it is counted, in the language of lib/domain/formula. */
export interface Metric {
  /** The measure and, where there are several ways, the variant: `serviceLevel.d`. Kept in boards. */
  id: string;
  measure: Measure;
  variant: Variant | null;
  type: StatisticType;
  formula: string;
  /** What it is shown in: durations are ms inside, percents ratios 0–1. */
  unit: 'count' | 'duration' | 'percent';
}

type Counted = Omit<Metric, 'id' | 'variant'> & { variant?: Variant };

const INBOUND = 'InboundCampaignStatistics';
/** Answered within the time that the contact centre has set itself; `≤` where the source says so. */
const IN_TIME = 'sum([@answeredInTime])';
const SHORT = 'sum([@abandonedInTime])';
const OFFERED = 'sum([@offered])';

const COUNTED: readonly Counted[] = [
  level('d', 'mean([@serviceLevel], [@offered])'),
  level('a', `${IN_TIME} / sum([@answered])`),
  level('b', `${IN_TIME} / ${OFFERED}`),
  level('c', `${IN_TIME} / (${OFFERED} - ${SHORT})`),
  level('e', `(${IN_TIME} + ${SHORT}) / ${OFFERED}`),
  abandons('vendor', 'mean([Abandon Call Rate], [Connected Plus Abandoned Calls])'),
  abandons('all', `sum([@abandoned]) / ${OFFERED}`),
  abandons('noShort', `(sum([@abandoned]) - ${SHORT}) / (${OFFERED} - ${SHORT})`),
  {
    measure: 'dialerAbandonRate',
    type: 'OutboundCampaignStatistics',
    formula: 'mean([Abandon Call Rate], [Connected Calls])',
    unit: 'percent',
  },
  {
    measure: 'speedOfAnswer',
    type: INBOUND,
    formula: 'mean([@speedOfAnswer], [@answered])',
    unit: 'duration',
  },
  {
    measure: 'handleTime',
    variant: 'agents',
    type: 'AgentStatistics',
    formula: 'mean([Avg Handle Time], [Total Calls])',
    unit: 'duration',
  },
  {
    measure: 'handleTime',
    variant: 'inbound',
    type: INBOUND,
    formula: 'mean([@handleTime], [@answered])',
    unit: 'duration',
  },
  ofAgents('occupancy', 'vendor', 'mean([Occupancy], [Off Break Time])'),
  ofAgents('occupancy', 'ours', 'sum([Avg Handle Time] * [Total Calls]) / sum([Off Break Time])'),
  ofAgents('utilisation', undefined, 'mean([Utilization], [Login Time])'),
  { measure: 'callsWaiting', type: 'ACDStatus', formula: 'sum([Calls In Queue])', unit: 'count' },
  {
    measure: 'longestWait',
    type: 'ACDStatus',
    formula: 'oldest([Current Longest Queue Time] where [Calls In Queue] > 0)',
    unit: 'duration',
  },
  people('agentsReady', 'count(where [State] = "Ready")'),
  people('agentsOnCall', 'count(where [State] = "On Call")'),
  people('agentsSignedIn', 'count(where [State] != "Logged Out")'),
  {
    ...people('notReadyShare', 'count(where [State] = "Not Ready") / count(where [State] != "Logged Out")'),
    unit: 'percent',
  },
  { measure: 'callsOffered', type: INBOUND, formula: OFFERED, unit: 'count' },
  { measure: 'callsAnswered', type: INBOUND, formula: 'sum([@answered])', unit: 'count' },
  {
    measure: 'callsToGoal',
    type: INBOUND,
    formula: `goal(${IN_TIME}, ${OFFERED} - ${SHORT}, 80%)`,
    unit: 'count',
  },
  { measure: 'callbacks', type: 'ACDStatus', formula: 'sum([Queue Callbacks])', unit: 'count' },
  { measure: 'voicemails', type: 'ACDStatus', formula: 'sum([VMs In Queue])', unit: 'count' },
];

/** All metrics that have a name. Of each measure the variant that a new panel begins with stands first. */
export const METRICS: readonly Metric[] = COUNTED.map(({ variant, ...counted }) => ({
  ...counted,
  variant: variant ?? null,
  id: variant === undefined ? counted.measure : `${counted.measure}.${variant}`,
}));

export function metricOf(id: string | undefined): Metric | null {
  return METRICS.find((metric) => metric.id === id) ?? null;
}

function level(variant: Variant, formula: string): Counted {
  return { measure: 'serviceLevel', variant, type: INBOUND, formula, unit: 'percent' };
}

function abandons(variant: Variant, formula: string): Counted {
  return { measure: 'abandonRate', variant, type: INBOUND, formula, unit: 'percent' };
}

function ofAgents(measure: Measure, variant: Variant | undefined, formula: string): Counted {
  return { measure, ...(variant && { variant }), type: 'AgentStatistics', formula, unit: 'percent' };
}

function people(measure: Measure, formula: string): Counted {
  return { measure, type: 'AgentState', formula, unit: 'count' };
}
