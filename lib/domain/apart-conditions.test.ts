import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apartConditions } from './apart-conditions.ts';
import { AGENT_STATES } from './agent-state.ts';
import type { Where } from './live-query.ts';
import { stateCondition } from './pocket/state-condition.ts';

const is = (value: string, column = 'State'): Where => ({ column, op: 'eq', value });
const isIn = (...values: string[]): Where => ({ column: 'State', op: 'in', values });

describe('conditions that exclude one another', () => {
  it.each<[what: string, conditions: (Where | undefined)[], lists: number[][]]>([
    ['values of one column', [is('A'), is('B'), isIn('C', 'D')], [[0, 1, 2]]],
    ['one value twice', [is('A'), isIn('A', 'B')], [[0], [1]]],
    ['columns of their own', [is('A'), is('B', 'Reason Code')], [[0], [1]]],
    ['what is wanted beside others', [{ all: [{ not: is('X') }, is('A')] }, is('B')], [[0, 1]]],
    ['either of two, and a third', [{ any: [is('A'), is('B')] }, is('C')], [[0, 1]]],
    ['either of two columns', [{ any: [is('A'), is('B', 'Reason Code')] }, is('C')], [[0], [1]]],
    ['what is not said of values', [{ not: is('A') }, is('A'), undefined], [[0], [1], [2]]],
  ])('%s', (_, conditions, lists) => {
    expect(apartConditions(conditions)).toEqual(lists);
  });

  it('are the states of agents, all of them', () => {
    expect(apartConditions(AGENT_STATES.map((state) => stateCondition(state, [])))).toHaveLength(1);
  });

  it('are never together where a row meets two', () => {
    const value = fc.constantFrom('A', 'B', 'C');
    const column = fc.constantFrom('State', 'Reason Code');
    const { where } = fc.letrec<{ where: Where }>((tie) => ({
      where: fc.oneof(
        { maxDepth: 3 },
        fc.record({ column, op: fc.constantFrom('eq' as const, 'ne' as const), value }),
        fc.record({ column, op: fc.constant('in' as const), values: fc.array(value, { maxLength: 2 }) }),
        fc.record({ all: fc.array(tie('where'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('where'), { maxLength: 3 }) }),
        fc.record({ not: tie('where') }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(where, { maxLength: 6 }), value, value, (conditions, state, reason) => {
        const row = { State: state, 'Reason Code': reason };
        for (const list of apartConditions(conditions))
          expect(list.filter((at) => meets(row, conditions[at])).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

function meets(row: Readonly<Record<string, string>>, where: Where | undefined): boolean {
  if (!where) return true;
  if ('all' in where) return where.all.every((part) => meets(row, part));
  if ('any' in where) return where.any.some((part) => meets(row, part));
  if ('not' in where) return !meets(row, where.not);
  if (!('op' in where)) return false;
  if (where.op === 'in') return where.values.includes(row[where.column] ?? '');
  const isSame = 'value' in where && row[where.column] === where.value;
  return where.op === 'ne' ? !isSame : isSame;
}
