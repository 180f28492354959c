import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { checkFormula } from './check-formula.ts';
import { parseFormula } from './parse-formula.ts';

const t = englishWords('problems');

function said(text: string): string {
  const parsed = parseFormula(text);
  const problem =
    parsed.kind === 'bad'
      ? parsed
      : checkFormula(parsed.expression, { type: 'InboundCampaignStatistics', columns: null });
  return problem.kind === 'bad' ? t(`formula.${problem.problem.key}`, problem.problem.values) : 'fine';
}

describe('the words for what is wrong with a formula', () => {
  it.each([
    ['sum([Total Calls]) + 5%', 'A count and a share do not go together here.'],
    ['sum([Total Calls]', 'This bracket is not closed.'],
    ['sum([Total Calls]) +', 'The formula ends too early.'],
    ['sum([Total Calls] 3', '“)” is expected here.'],
    ['3 + * 2', 'A value or a column is missing here.'],
    ['count([Total Calls])', 'count() takes nothing, but for a condition after “where”.'],
    [
      '[Total Calls]',
      '[Total Calls] differs from row to row: say how its rows combine, such as sum([Total Calls]).',
    ],
    ['3 pounds', 'An operator is missing before this.'],
    ['3pounds', '“pounds” is no unit. There are %, ms, s, m and h.'],
  ])('of %s', (text, words) => {
    expect(said(text)).toBe(words);
  });
});
