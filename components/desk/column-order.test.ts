import { describe, expect, it } from 'vitest';
import type { StatisticType } from '#lib/domain/statistic-type';
import { orderColumns } from './column-order.ts';

function order(type: StatisticType, names: readonly string[]): readonly string[] {
  const columns = names.map((name, index) => ({ name, kind: index === 0 ? 'key' : 'unknown' }) as const);
  return orderColumns(type, columns).map((column) => column.name);
}

describe('the order of columns', () => {
  it('begins with what names a row, then with what is looked for first, then goes on as the domain has it', () => {
    const names = ['Username', 'State Since', 'State', 'Customer', 'State Duration', 'Full Name'];
    expect(order('AgentState', names)).toEqual([
      'Full Name',
      'State',
      'State Duration',
      'Username',
      'State Since',
      'Customer',
    ]);
  });

  it('keeps columns that nobody has named where they are', () => {
    expect(order('OutboundCampaignStatistics', ['Campaign Name', 'Sale', 'Callback'])).toEqual([
      'Campaign Name',
      'Sale',
      'Callback',
    ]);
  });
});
