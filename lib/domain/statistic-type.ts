/** The eight statistics tables of a connection. Source: Statistics guide, type `statisticType`. */
export const STATISTIC_TYPES = [
  'AgentState',
  'AgentStatistics',
  'ACDStatus',
  'CampaignState',
  'OutboundCampaignManager',
  'OutboundCampaignStatistics',
  'InboundCampaignStatistics',
  'AutodialCampaignStatistics',
] as const;

export type StatisticType = (typeof STATISTIC_TYPES)[number];

export function isStatisticType(text: string): text is StatisticType {
  return STATISTIC_TYPES.some((type) => type === text);
}
