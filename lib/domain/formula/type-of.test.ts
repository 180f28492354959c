import { describe, expect, it } from 'vitest';
import { parseFormula } from './parse-formula.ts';
import { typeOf } from './type-of.ts';

/** How often the figure within is typed. */
function timesTyped(text: string): number {
  const parsed = parseFormula(text);
  if (parsed.kind === 'bad') throw new Error(parsed.problem.key);
  let times = 0;
  typeOf(parsed.expression, {
    columns: { type: 'ACDStatus', columns: null },
    aggregate: () => {
      times += 1;
      return 'count';
    },
  });
  return times;
}

describe('each part of a formula is typed once, however deep it stands', () => {
  it.each([
    ['least', 'least(', ', 1)'],
    ['greatest', 'greatest(', ', 1)'],
    ['coalesce', 'coalesce(', ', 1)'],
    ['if', 'if(1 < 2, ', ', 1)'],
    ['goal', 'goal(', ', 1, 80%)'],
    ['a sign', '-(', ')'],
    ['a sum', '(1 + ', ')'],
  ])('within %s', (_, before, after) => {
    const deep = 10;
    expect(timesTyped(`${before.repeat(deep)}count()${after.repeat(deep)}`)).toBe(1);
  });
});
