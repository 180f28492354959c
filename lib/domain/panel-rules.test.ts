import { describe, expect, it } from 'vitest';
import type { PanelDocument } from './board-document.ts';
import { readBoardDocument } from './board-schema.ts';
import { boardDocument } from './testing/boards.ts';

const at = { column: 0, row: 0, columns: 24, rows: 24 };
const problems = (panel: PanelDocument): readonly string[] => {
  const reading = readBoardDocument(boardDocument({ panels: [panel] }));
  return reading.kind === 'ok' ? [] : reading.problems.map(({ path }) => path);
};

describe('a leaderboard may be published', () => {
  const leaders = (columns: readonly string[], type: 'AgentStatistics' | 'AgentState'): PanelDocument => ({
    id: 'leaders',
    kind: 'leaderboard',
    title: 'Most calls',
    at,
    query: { kind: 'rows', type, columns },
    measure: { column: 'Avg Handle Time', format: 'duration', best: 'least' },
    volume: { column: 'Total Calls', least: 10, words: 'calls' },
  });

  it('when its query asks for all it needs', () => {
    expect(problems(leaders(['Full Name', 'Avg Handle Time', 'Total Calls'], 'AgentStatistics'))).toEqual([]);
  });

  it('not when what it goes by is not asked for, or is of another table', () => {
    expect(problems(leaders(['Full Name', 'Total Calls'], 'AgentStatistics'))).toEqual([
      'panels.0.measure.column',
    ]);
    expect(problems(leaders(['Avg Handle Time', 'Total Calls'], 'AgentState'))).toEqual([
      'panels.0.query.type',
    ]);
  });
});

describe('a text may be published', () => {
  const text = (words: string): PanelDocument => ({
    id: 'words',
    kind: 'text',
    title: 'Notice',
    at,
    look: 'note',
    text: words,
  });

  it.each(['Meet at the gate.', 'Two\nlines', '<b>not bold</b>'])('when it says something: %j', (words) => {
    expect(problems(text(words))).toEqual([]);
  });

  it.each(['', ' \n ', 'bell\u0007'])('not when it is %j', (words) => {
    expect(problems(text(words))).toEqual(['panels.0.text']);
  });
});

describe('a big number of a formula may be published', () => {
  const number = (formula: string, more: { metric?: string; format?: 'count' | 'percent' } = {}) =>
    ({
      id: 'number',
      kind: 'big-number',
      title: 'Share',
      at,
      query: {
        kind: 'figures',
        type: 'InboundCampaignStatistics',
        figures: [{ as: 'value', fn: 'formula', formula }],
      },
      figure: 'value',
      format: 'percent',
      foot: [],
      missing: 'no calls',
      ...more,
    }) satisfies PanelDocument;

  it.each([
    'sum([@answered]) / sum([@offered])',
    'mean([Service Level Queue])',
    'count(where [Our Own] = "x") / count()',
  ])('when it can be worked out: %s', (formula) => {
    expect(problems(number(formula))).toEqual([]);
  });

  it.each(['', 'sum([Total Calls]', 'sum([Avg Handle Time])', `count()${' '.repeat(1_000)}`])(
    'not of %j',
    (formula) => {
      expect(problems(number(formula))[0]).toBe('panels.0.query.figures.0.formula');
    },
  );

  it('not when it comes to something else than is shown', () => {
    expect(problems(number('sum([Total Calls])'))).toEqual(['panels.0.format']);
    expect(problems(number('sum([Total Calls])', { format: 'count' }))).toEqual([]);
  });

  it('not by the name of a metric that is none', () => {
    expect(problems(number('mean([Service Level Queue])', { metric: 'serviceLevel.z' }))).toEqual([
      'panels.0.metric',
    ]);
  });

  it('and is told with the place in the formula', () => {
    const panels = [number('sum([Total Calls]) + 5%')];
    const reading = readBoardDocument(boardDocument({ panels }));
    expect(reading).toMatchObject({
      problems: [
        { message: 'The formula cannot be worked out, from its letter 1 on.', formula: { key: 'units' } },
      ],
    });
  });
});
