import type { CampaignTablePanel } from './board.ts';
import type { RowsQuery } from './live-query.ts';
import type { StatisticType } from './statistic-type.ts';

/** The tables of campaigns that have a column for each of the domain's dispositions. */
const TYPES: Readonly<Record<'inbound' | 'outbound', readonly StatisticType[]>> = {
  inbound: ['InboundCampaignStatistics'],
  outbound: ['OutboundCampaignStatistics', 'AutodialCampaignStatistics'],
};

/** Where the dispositions of campaigns are read: all columns, since which there are is the domain's own and changes. */
export function outcomeQueries(connection: string, only: CampaignTablePanel['only']): readonly RowsQuery[] {
  const types = only ? TYPES[only] : [...TYPES.inbound, ...TYPES.outbound];
  return types.map((type) => ({ kind: 'rows', connection, type, columns: '*' }));
}
