import { expect, it } from 'vitest';
import type { Column } from '#lib/domain/column';
import type { ResultTable } from '#lib/domain/result-table';
import { englishWords } from '#lib/words/testing/english-words';
import { mappedRoles, roleOptions, sampleOf } from './role-options.ts';

const t = englishWords('admin');
const COLUMNS: Column[] = [
  { name: 'Campaign Name', kind: 'key' },
  { name: 'Total Calls', kind: 'count' },
  { name: 'Service Level Queue', kind: 'percent' },
  { name: 'Avg Handle Time', kind: 'mean' },
  { name: 'SL %', kind: 'unknown' },
];
const table: ResultTable = {
  version: 1,
  columns: COLUMNS,
  rows: [
    { key: 'A', cells: ['A', null, null, null, '82%'] },
    { key: 'B', cells: ['B', 1_204, 0.825, 245_000, null] },
  ],
};

it('offers what can play the role, and nothing besides', () => {
  expect(
    roleOptions({ role: 'serviceLevel', columns: COLUMNS, mapped: undefined }, t).map(({ value }) => value),
  ).toEqual(['', 'Service Level Queue', 'SL %']);
  expect(
    roleOptions({ role: 'offered', columns: COLUMNS, mapped: 'Total Calls' }, t).map(({ value }) => value),
  ).toEqual(['', 'Total Calls', 'SL %']);
});

it('keeps a mapped column in sight when the table has lost it', () => {
  expect(roleOptions({ role: 'offered', columns: [], mapped: 'Calls In' }, t)).toEqual([
    { value: '', label: 'Not mapped' },
    { value: 'Calls In', label: 'Calls In (not in the table now)' },
  ]);
});

it.each([
  ['Total Calls', '1,204'],
  ['Service Level Queue', '82.5%'],
  ['Avg Handle Time', '4:05'],
  ['SL %', '82%'],
  ['Nothing', null],
])('shows what %s holds', (name, sample) => {
  expect(sampleOf(table, name, englishWords('admin'))).toBe(sample);
  expect(sampleOf(null, name, englishWords('admin'))).toBeNull();
});

it('leaves out roles without a column', () => {
  expect(mappedRoles({ offered: '', serviceLevel: 'SL %' })).toEqual({ serviceLevel: 'SL %' });
});
