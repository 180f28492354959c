import { describe, expect, it } from 'vitest';
import type { Cell } from '../cell.ts';
import type { Column } from '../column.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { planFormula } from './formula-parts.ts';
import { parseFormula } from './parse-formula.ts';

const COLUMNS: readonly Column[] = [
  { name: 'Campaign Name', kind: 'key' },
  { name: 'Total Calls', kind: 'count' },
  { name: 'Connected Calls', kind: 'count' },
  { name: 'Avg Handle Time', kind: 'mean' },
];

function onRow(text: string, row: Readonly<Record<string, Cell>>): Cell {
  const parsed = parseFormula(text);
  if (parsed.kind === 'bad') throw new Error(parsed.problem.key);
  return evaluateExpression(parsed.expression, {
    column: (name) => row[name] ?? null,
    aggregate: () => null,
  });
}

describe('a value of a formula', () => {
  it.each<[string, Cell]>([
    ['[A] + 1', 5],
    ['[A] / 0', null],
    ['[A] / [Zero]', null],
    ['[Missing] + 1', null],
    ['-[Missing]', null],
    ['[Missing] * 0', null],
    ['if([A] > 3, 1, 2)', 1],
    ['if([Missing] > 3, 1, 2)', null],
    ['if([Missing] = none, 1, 2)', 1],
    ['if([A] != none, 1, 2)', 1],
    ['if([A] > 3 or [Missing] > 3, 1, 2)', 1],
    ['if([A] > 3 and [Missing] > 3, 1, 2)', null],
    ['if([A] < 3 and [Missing] > 3, 1, 2)', 2],
    ['if(not [Missing] > 3, 1, 2)', null],
    ['coalesce([Missing], [Zero], 7)', 0],
    ['coalesce([A] / 0, 7)', 7],
    ['least([A], 2)', 2],
    ['greatest([A], [Missing])', null],
    ['if([Who] has "Billing", 1, 2)', 1],
    ['if([Who] has "Bill", 1, 2)', 2],
    ['if([Who] contains "bill", 1, 2)', 1],
    ['goal(70, 100, 80%)', 50],
    ['goal(90, 100, 80%)', 0],
    ['goal(90, [Missing], 80%)', null],
  ])('%s is %s', (text, value) => {
    expect(onRow(text, { A: 4, Zero: 0, Who: 'Billing · Orders' })).toBe(value);
  });
});

describe('a formula over rows', () => {
  const planned = (text: string) => {
    const result = planFormula(text, { type: 'InboundCampaignStatistics', columns: COLUMNS });
    if (result.kind === 'bad') throw new Error(result.problem.key);
    return result.plan;
  };

  it('is worked out of plain figures, each asked for once', () => {
    const { parts, value, kind } = planned(
      '(sum([Total Calls]) - sum([Connected Calls])) / sum([Total Calls])',
    );
    expect(parts).toEqual([
      { as: 'sum([Total Calls])', fn: 'sum', column: 'Total Calls' },
      { as: 'sum([Connected Calls])', fn: 'sum', column: 'Connected Calls' },
    ]);
    expect(value([200, 150])).toBe(0.25);
    expect(value([0, 0])).toBeNull();
    expect(value([null, 3])).toBeNull();
    expect(kind).toBe('ratio');
  });

  it('weighs a mean by its own denominator where the table has it', () => {
    expect(planned('mean([Avg Handle Time])').parts).toEqual([
      { as: 'mean([Avg Handle Time])', fn: 'mean', column: 'Avg Handle Time', weight: 'Connected Calls' },
    ]);
  });

  it('asks conditions of rows, and what is missing meets neither one nor its opposite', () => {
    const [part] = planned('count(where not ([Total Calls] > 3 or [Campaign Name] = "Test"))').parts;
    expect(part).toEqual({
      as: 'count(where not ([Total Calls] > 3 or [Campaign Name] = "Test"))',
      fn: 'count',
      where: {
        all: [
          { column: 'Total Calls', op: 'le', value: 3 },
          {
            all: [
              { column: 'Campaign Name', op: 'ne', value: 'Test' },
              { column: 'Campaign Name', op: 'ne', value: null },
            ],
          },
        ],
      },
    });
  });

  it('may combine an expression of each row', () => {
    expect(planned('sum([Avg Handle Time] * [Connected Calls])').parts).toMatchObject([
      { fn: 'row', combine: 'sum' },
    ]);
    expect(planned('mean([Total Calls])').parts).toMatchObject([
      { fn: 'row', combine: 'mean', weight: { value: 1 } },
    ]);
  });
});
