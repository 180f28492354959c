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
