import { expect, it } from 'vitest';
import { METRICS } from './metrics/metrics.ts';
import { columnBehind } from './column-behind.ts';

it.each([
  ['oldest([Current Longest Queue Time] where [Calls In Queue] > 0)', 'Current Longest Queue Time'],
  ['sum([Calls In Queue])', 'Calls In Queue'],
  [' mean( [Service Level Queue] , [Total Calls] ) ', 'Service Level Queue'],
  ['max([A]] [[b]]])', 'A] [b]'],
  ['max([Wait (s)] where ([Skill] = "a) + (b" or [Kind (x] > 1))', 'Wait (s)'],
  ['sum([Calls In Queue]) - sum([Agents Ready For Calls])', null],
  ['sum([A]) / sum([B])', null],
  ['sum([A] + [B])', null],
  ['-sum([A])', null],
  ['count(where [State] = "Ready")', null],
  ['distinct([Skill])', null],
  ['1 - 3', null],
  ['sum([A]', null],
])('%s is one value of %s', (formula, column) => {
  expect(columnBehind({ as: 'value', fn: 'formula', formula })).toBe(column);
});

it('is the column of a plain figure, and none of a count', () => {
  expect(columnBehind({ as: 'a', fn: 'sum', column: 'Calls' })).toBe('Calls');
  expect(columnBehind({ as: 'a', fn: 'distinct', column: 'Skill' })).toBeNull();
  expect(columnBehind({ as: 'a', fn: 'count' })).toBeNull();
  expect(columnBehind(undefined)).toBeNull();
});

it('is known of the longest wait that has a name', () => {
  const { formula = '' } = METRICS.find(({ measure }) => measure === 'longestWait') ?? {};
  expect(columnBehind({ as: 'a', fn: 'formula', formula })).toBe('Current Longest Queue Time');
});
