import type { StatisticType } from '#lib/domain/statistic-type';

/** What a row of each table is; the words of it are below `nouns` of the desk's. */
export const NOUN_OF = {
  AgentState: 'agent',
  AgentStatistics: 'agent',
  ACDStatus: 'queue',
  CampaignState: 'campaign',
  OutboundCampaignManager: 'campaign',
  OutboundCampaignStatistics: 'campaign',
  InboundCampaignStatistics: 'campaign',
  AutodialCampaignStatistics: 'campaign',
} as const satisfies Record<StatisticType, string>;

interface StatisticGroup {
  name: 'people' | 'waiting' | 'campaigns';
  types: readonly StatisticType[];
}

/** The types as the navigation groups them. */
export const STATISTIC_GROUPS: readonly StatisticGroup[] = [
  { name: 'people', types: ['AgentState', 'AgentStatistics'] },
  { name: 'waiting', types: ['ACDStatus'] },
  {
    name: 'campaigns',
    types: [
      'CampaignState',
      'OutboundCampaignManager',
      'OutboundCampaignStatistics',
      'InboundCampaignStatistics',
      'AutodialCampaignStatistics',
    ],
  },
];
