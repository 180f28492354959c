import { describe, expect, it } from 'vitest';
import { completed, completionsAt } from './completions.ts';

const COLUMNS = ['Campaign Name', 'Total Calls', 'Connected Calls', 'Odd ] Name', '@offered'];

/** With a bar where the caret is. */
function offered(written: string): readonly string[] {
  const caret = written.indexOf('|');
  return completionsAt(written.replace('|', ''), caret, COLUMNS)?.options.map(({ label }) => label) ?? [];
}

describe('what is offered while a formula is typed', () => {
  it.each([
    ['sum([|', COLUMNS],
    ['sum([call|', ['Total Calls', 'Connected Calls']],
    ['sum([c|', ['Campaign Name', 'Connected Calls', 'Total Calls']],
    ['sum([off|', ['@offered']],
    ['sum([Total Calls]|', []],
    ['su|', ['sum( )']],
    ['sum([A] wh|', ['where']],
    ['o|', ['oldest( )', 'or']],
    ['conn|', ['Connected Calls']],
    ['[Skill Name] = "[To|', []],
    ['90m|', []],
    ['1 + |', []],
    ['[zzz|', []],
  ])('%s', (written, labels) => {
    expect(offered(written)).toEqual(labels);
  });

  it.each([
    ['sum([to|', 'sum([Total Calls]'],
    ['sum([to|])', 'sum([Total Calls])'],
    ['sum(tot|)', 'sum([Total Calls])'],
    ['me|', 'mean('],
    ['me|([A])', 'mean([A])'],
    ['[odd|', '[Odd ]] Name]'],
  ])('%s becomes %s', (written, wanted) => {
    const caret = written.indexOf('|');
    const text = written.replace('|', '');
    const found = completionsAt(text, caret, COLUMNS);
    const [first] = found?.options ?? [];
    expect(found && first && completed(text, found, first).text).toBe(wanted);
  });

  it('leaves the caret behind what was taken', () => {
    const found = completionsAt('sum([to) / 2', 7, COLUMNS);
    const [first] = found?.options ?? [];
    const taken = found && first && completed('sum([to) / 2', found, first);
    expect(taken?.text.slice(0, taken.caret)).toBe('sum([Total Calls]');
  });
});
