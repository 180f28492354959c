import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnText } from './column-text.ts';
import { columnsOf } from './expression.ts';
import { parseFormula } from './parse-formula.ts';
import { renameColumns } from './rename-columns.ts';

const NAMES: Readonly<Record<string, string>> = { '@offered': 'Calls Offered', Odd: 'So [odd]' };
const named = (column: string): string => NAMES[column] ?? column;

describe('a formula with other names for its columns', () => {
  it.each([
    ['sum([@offered])/2', 'sum([Calls Offered])/2'],
    ['sum([ @offered ])', 'sum([Calls Offered])'],
    ['sum([Odd])', 'sum([So [[odd]]])'],
    ['count(where [State] = "[@offered]")', 'count(where [State] = "[@offered]")'],
    [
      'count(where [A] = "a ""[@offered]"" b" and [@offered] > 1)',
      'count(where [A] = "a ""[@offered]"" b" and [Calls Offered] > 1)',
    ],
    ['sum([a [[b]] c])', 'sum([a [[b]] c])'],
    ['sum([@offered', 'sum([@offered'],
    ['sum([] + [@offered])', 'sum([] + [Calls Offered])'],
  ])('%s is %s', (text, wanted) => {
    expect(renameColumns(text, named)).toBe(wanted);
  });

  it('names what the reader reads, whatever letters a name has', () => {
    const name = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => one.trim() === one);
    fc.assert(
      fc.property(name, name, (before, after) => {
        const text = `sum(${columnText(before)} where ${columnText(before)} != ${JSON.stringify('[x]')})`;
        const parsed = parseFormula(renameColumns(text, () => after));
        expect(parsed.kind === 'ok' && columnsOf(parsed.expression)).toEqual([after]);
      }),
      { seed: 1 },
    );
  });
});
