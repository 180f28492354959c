import type { StatisticType } from '#lib/domain/statistic-type';
import type { StatisticsRange } from '#lib/domain/statistics-range';

/** What a number covers: what stands now, or what has added up over the connection's range. */
export function windowKey(type: StatisticType, range: StatisticsRange | undefined): StatisticsRange | 'now' {
  return COUNTS.includes(type) && range !== undefined ? range : 'now';
}

/** Types whose figures add up over time. */
const COUNTS: readonly StatisticType[] = [
  'AgentStatistics',
  'InboundCampaignStatistics',
  'OutboundCampaignStatistics',
  'AutodialCampaignStatistics',
];
