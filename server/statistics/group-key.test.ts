import { describe, expect, it } from 'vitest';
import { rowKeysOf } from '#server/scope/row-keys';
import { groupingOf, groupsOf } from './group-key.ts';

const find = (column: string): number => ['Username', 'Skills'].indexOf(column);

interface Case {
  what: string;
  by: Parameters<typeof groupingOf>[0];
  cell: string | number | null;
  groups: readonly string[];
}

describe('the groups of a row', () => {
  it.each<Case>([
    { what: 'all without grouping', by: {}, cell: 'Billing', groups: ['all'] },
    {
      what: 'all without grouping, whatever is said of lists',
      by: { groupEach: true },
      cell: 'Billing',
      groups: ['all'],
    },
    { what: 'its text', by: { groupBy: 'Skills' }, cell: 'Billing · Orders', groups: ['Billing · Orders'] },
    { what: 'its number', by: { groupBy: 'Skills' }, cell: 7, groups: ['7'] },
    { what: 'nothing for no data', by: { groupBy: 'Skills' }, cell: null, groups: [''] },
    { what: 'nothing where there is no such column', by: { groupBy: 'Mood' }, cell: 'Billing', groups: [''] },
    {
      what: 'each entry',
      by: { groupBy: 'Skills', groupEach: true },
      cell: 'Billing · Orders',
      groups: ['Billing', 'Orders'],
    },
    { what: 'no group for an empty list', by: { groupBy: 'Skills', groupEach: true }, cell: '', groups: [] },
    { what: 'no group for no list', by: { groupBy: 'Skills', groupEach: true }, cell: null, groups: [] },
    {
      what: 'those entries alone that may be told',
      by: { groupBy: 'Skills', groupEach: true, groupWithin: rowKeysOf(['Orders', 'Sales']) },
      cell: 'Billing · Orders',
      groups: ['Orders'],
    },
    {
      what: 'no group without such a column',
      by: { groupBy: 'Mood', groupEach: true },
      cell: 'Billing',
      groups: [],
    },
  ])('are $what', ({ by, cell, groups }) => {
    expect(groupsOf(['ann', cell], groupingOf(by, find))).toEqual(groups);
  });

  it('are right however many lists there are, of which a bounded number is remembered', () => {
    const grouping = groupingOf({ groupBy: 'Skills', groupEach: true }, find);
    for (let place = 0; place < 45_000; place++) {
      expect(groupsOf(['ann', `A · ${place}`], grouping)).toEqual(['A', String(place)]);
    }
    expect(grouping?.lists?.size).toBeLessThanOrEqual(20_000);
  });
});
