import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from './expression.ts';
import { MOST_READ_LETTERS, parseFormula } from './parse-formula.ts';
import { printFormula } from './print-formula.ts';

function printed(text: string): string {
  const parsed = parseFormula(text);
  return parsed.kind === 'ok' ? printFormula(parsed.expression) : parsed.problem.key;
}

describe('a formula that is read', () => {
  it.each([
    ['1+2*3', '1 + 2 * 3'],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['10-4-3', '10 - 4 - 3'],
    ['10-(4-3)', '10 - (4 - 3)'],
    ['-sum([A])*2', '-sum([A]) * 2'],
    ['-(1+2)', '-(1 + 2)'],
    ['SUM( [Calls In Queue] )', 'sum([Calls In Queue])'],
    ['if(1<2 and not 3>4 or 5=6, 1, 0)', 'if(1 < 2 and not 3 > 4 or 5 = 6, 1, 0)'],
    ['count(where [State]="Ready")', 'count(where [State] = "Ready")'],
    [
      'mean([Avg Handle Time],[Total Calls] where [X]!=none)',
      'mean([Avg Handle Time], [Total Calls] where [X] != none)',
    ],
    ['count(where not ([A]>1 and [B]<2))', 'count(where not ([A] > 1 and [B] < 2))'],
    ['count(where [Skills] HAS "Billing")', 'count(where [Skills] has "Billing")'],
    ['90s', '90s'],
    ['1.5m', '90s'],
    ['120s', '2m'],
    ['1h', '1h'],
    ['250 ms', 'leftOver'],
    ['250ms', '250ms'],
    ['80%', '80%'],
    ['12.5%', '12.5%'],
    ['.5', '0.5'],
    ['"a ""quoted"" word"', '"a ""quoted"" word"'],
    ['[odd ]] name]', '[odd ]] name]'],
    ['[[[Default]] calls]', '[[[Default]] calls]'],
  ])('%s is %s', (text, wanted) => {
    expect(printed(text)).toBe(wanted);
  });
});

describe('a formula that cannot be read', () => {
  it.each([
    ['', 'empty', 0, 0],
    ['  ', 'empty', 0, 2],
    ['1 +', 'unexpectedEnd', 3, 0],
    ['sum([A]', 'openBracket', 3, 1],
    ['(1 + (2 * 3)', 'openBracket', 0, 1],
    ['sum([A)', 'openColumn', 4, 3],
    ['sum([])', 'openColumn', 4, 2],
    ['sum([Connected) / sum([Total])', 'openColumn', 4, 18],
    ['"open', 'openText', 0, 5],
    ['1 $ 2', 'strangeCharacter', 2, 1],
    ['1 😀', 'strangeCharacter', 2, 2],
    ['90x', 'unknownUnit', 2, 1],
    ['total([A])', 'unknownFunction', 0, 5],
    ['1 2', 'leftOver', 2, 1],
    ['sum([A]))', 'leftOver', 8, 1],
    ['1 < 2 < 3', 'chained', 6, 1],
    ['* 2', 'expected', 0, 1],
    ['if(1, 2', 'openBracket', 2, 1],
    ['sum([A] [B])', 'expected', 8, 3],
    ['9999999999999999', 'tooLarge', 0, 16],
    ['1'.repeat(3) + ' '.repeat(MOST_READ_LETTERS), 'tooLong', MOST_READ_LETTERS, 3],
    ['('.repeat(40) + '1' + ')'.repeat(40), 'tooDeep', 24, 1],
    [Array.from({ length: 17 }, () => 'count()').join('+'), 'tooMany', 128, 7],
  ])('%s says %s at %d', (text, ...wanted) => {
    const parsed = parseFormula(text);
    const { key, at, length } = parsed.kind === 'bad' ? parsed.problem : { key: 'none', at: 0, length: 0 };
    expect([key, at, length]).toEqual(wanted);
  });

  it('of any letters at all is told, never thrown', () => {
    const letters = fc.constantFrom(...('[]()"+-*/<>=!,. 19%smhabsumifcount\n\u0000😀'.match(/./gsu) ?? []));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(letters).map((all) => all.join('')),
        ),
        (text) => {
          const parsed = parseFormula(text);
          const { at, length } = parsed.kind === 'ok' ? { at: 0, length: 0 } : parsed.problem;
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at + length).toBeLessThanOrEqual(text.length);
        },
      ),
      { seed: 1, numRuns: 2_000 },
    );
  });
});

const span = { at: 0, length: 0 };
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .record({
      value: fc.nat(1_000_000).map((n) => n / 4),
      unit: fc.constantFrom('number' as const, 'percent' as const, 'duration' as const),
    })
    .map(({ value, unit }): Expression => ({
      kind: 'number',
      value: unit === 'duration' ? Math.round(value) : unit === 'percent' ? value / 100 : value,
      unit,
      ...span,
    })),
  fc.string({ maxLength: 8 }).map((value): Expression => ({ kind: 'text', value, ...span })),
  fc
    .string({ minLength: 1, maxLength: 8 })
    .filter((name) => name.trim() !== '')
    .map((name): Expression => ({ kind: 'column', name: name.trim(), ...span })),
  fc.constant<Expression>({ kind: 'none', ...span }),
);
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    tie('expression').map((of): Expression => ({ kind: 'negative', of, ...span })),
    tie('expression').map((of): Expression => ({ kind: 'not', of, ...span })),
    fc
      .record({
        op: fc.constantFrom(
          '+' as const,
          '-' as const,
          '*' as const,
          '/' as const,
          '=' as const,
          '<' as const,
          'and' as const,
          'or' as const,
          'has' as const,
        ),
        left: tie('expression'),
        right: tie('expression'),
      })
      .map((parts): Expression => ({ kind: 'binary', ...parts, ...span })),
    fc
      .array(tie('expression'), { maxLength: 3 })
      .map((args): Expression => ({ kind: 'call', fn: 'coalesce', args, ...span })),
    fc
      .record({
        of: tie('expression'),
        where: fc.option(tie('expression')),
        weight: fc.option(tie('expression')),
      })
      .map((parts): Expression => ({ kind: 'aggregate', fn: 'mean', ...parts, ...span })),
  ),
}));

describe('a formula that is printed', () => {
  it('reads as the same formula', () => {
    fc.assert(
      fc.property(expression, (one) => {
        const text = printFormula(one);
        const again = parseFormula(text);
        // What is larger than a formula may be is refused, which is tested above.
        fc.pre(again.kind === 'ok' || !['tooLong', 'tooDeep', 'tooMany'].includes(again.problem.key));
        const read = again.kind === 'ok' ? again.expression : null;
        expect(read && printFormula(read)).toBe(text);
        expect(read && bare(read)).toEqual(bare(one));
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });
});

/** Without places, which differ. */
function bare(one: Expression): unknown {
  return JSON.parse(
    JSON.stringify(one, (key, value: unknown) => (key === 'at' || key === 'length' ? undefined : value)),
  );
}
