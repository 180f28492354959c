import { columnFact } from '#lib/domain/column-catalogue';
import type { Column } from '#lib/domain/column';
import type { StatisticType } from '#lib/domain/statistic-type';

/** What people look for first in each table. The rest follows as the domain has it. */
const FIRST: Readonly<Partial<Record<StatisticType, readonly string[]>>> = {
  AgentState: ['Full Name', 'State', 'State Duration', 'Reason Code', 'Call Type', 'Campaign Name'],
  AgentStatistics: [
    'Full Name',
    'Total Calls',
    'Avg Handle Time',
    'Avg Talk Time',
    'Avg Wrap Time',
    'Occupancy',
  ],
  ACDStatus: [
    'Calls In Queue',
    'Current Longest Queue Time',
    'Agents Ready For Calls',
    'Agents On Call',
    'Agents Not Ready For Calls',
    'Agents Logged In',
  ],
  InboundCampaignStatistics: [
    'Total Calls',
    'Connected Calls',
    'Abandoned Calls',
    'Abandon Call Rate',
    'Service Level Queue',
    'Avg Speed Of Answer',
    'Avg Handle Time',
  ],
};

/** The columns in the order to show them: the key, what is looked for first, then the rest as they come. */
export function orderColumns(type: StatisticType, columns: readonly Column[]): readonly Column[] {
  const wanted = FIRST[type] ?? [];
  const rank = (column: Column, index: number): number => {
    if (index === 0) return -1;
    const place = wanted.indexOf(columnFact(type, column.name)?.name ?? column.name);
    return place < 0 ? wanted.length : place;
  };
  return columns
    .map((column, index) => ({ column, rank: rank(column, index) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ column }) => column);
}
