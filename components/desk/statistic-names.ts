import { formatCount } from '#lib/format/count';
import type { StatisticType } from '#lib/domain/statistic-type';

/** What people call a statistic type, what its rows are called, and what it answers in one line. */
export interface StatisticName {
  title: string;
  one: string;
  many: string;
  about: string;
}

export const STATISTIC_NAMES: Readonly<Record<StatisticType, StatisticName>> = {
  AgentState: {
    title: 'Agents now',
    one: 'agent',
    many: 'agents',
    about: 'Who is in which state, for how long',
  },
  AgentStatistics: {
    title: 'Agent statistics',
    one: 'agent',
    many: 'agents',
    about: 'Calls and times of each agent in the range',
  },
  ACDStatus: {
    title: 'Queues',
    one: 'queue',
    many: 'queues',
    about: 'Who waits, how long, and who is ready for them',
  },
  CampaignState: {
    title: 'Campaigns now',
    one: 'campaign',
    many: 'campaigns',
    about: 'Which campaigns run, since when',
  },
  OutboundCampaignManager: {
    title: 'Outbound manager',
    one: 'campaign',
    many: 'campaigns',
    about: 'Dialing progress through the lists',
  },
  OutboundCampaignStatistics: {
    title: 'Outbound campaigns',
    one: 'campaign',
    many: 'campaigns',
    about: 'Outcomes of outbound calls in the range',
  },
  InboundCampaignStatistics: {
    title: 'Inbound campaigns',
    one: 'campaign',
    many: 'campaigns',
    about: 'Outcomes and service of inbound calls in the range',
  },
  AutodialCampaignStatistics: {
    title: 'Autodial campaigns',
    one: 'campaign',
    many: 'campaigns',
    about: 'Outcomes of autodial calls in the range',
  },
};

/** The types as the navigation groups them. */
export const STATISTIC_GROUPS: readonly { title: string; types: readonly StatisticType[] }[] = [
  { title: 'People', types: ['AgentState', 'AgentStatistics'] },
  { title: 'Waiting', types: ['ACDStatus'] },
  {
    title: 'Campaigns',
    types: [
      'CampaignState',
      'OutboundCampaignManager',
      'OutboundCampaignStatistics',
      'InboundCampaignStatistics',
      'AutodialCampaignStatistics',
    ],
  },
];

/** `1 agent`, `1,204 agents`. */
export function countOf(type: StatisticType, rows: number): string {
  const name = STATISTIC_NAMES[type];
  return `${formatCount(rows)} ${rows === 1 ? name.one : name.many}`;
}
