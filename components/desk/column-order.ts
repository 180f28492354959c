import { columnFact } from '#lib/domain/column-catalogue';
import type { Column } from '#lib/domain/column';
import type { StatisticType } from '#lib/domain/statistic-type';

/** What people look for first in each table. The rest follows as the domain has it. */
const FIRST: Readonly<Partial<Record<StatisticType, readonly string[]>>> = {
  AgentState: [
    'Full Name',
    'State',
    'State Duration',
    'Reason Code',
    'Call Type',
    'Campaign Name',
    'Skills',
    'Agent Groups',
    'Username',
  ],
  AgentStatistics: [
    'Full Name',
    'Total Calls',
    'Avg Handle Time',
    'Avg Talk Time',
    'Avg Wrap Time',
    'Occupancy',
    'Skills',
    'Agent Groups',
    'Username',
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

/** Where the column stands that names a row: an agent's full name, else the key. It cannot be moved or hidden. */
export function leadColumn(type: StatisticType, columns: readonly Column[]): number {
  return Math.max(
    0,
    columns.findIndex((column) => columnFact(type, column.name)?.name === 'Full Name'),
  );
}

/** The columns in the order to show them: what names a row, what is looked for first, then the rest as they come. */
export function orderColumns(type: StatisticType, columns: readonly Column[]): readonly Column[] {
  const wanted = FIRST[type] ?? [];
  const lead = leadColumn(type, columns);
  const rank = (column: Column, index: number): number => {
    if (index === lead) return -1;
    const place = wanted.indexOf(columnFact(type, column.name)?.name ?? column.name);
    return place < 0 ? wanted.length : place;
  };
  return columns
    .map((column, index) => ({ column, rank: rank(column, index) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ column }) => column);
}
