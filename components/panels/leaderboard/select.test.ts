import { describe, expect, it } from 'vitest';
import type { LeaderboardPanel } from '#lib/domain/board';
import type { Cell } from '#lib/domain/cell';
import { englishWords } from '#lib/words/testing/english-words';
import { agentNamer } from '#components/wall/agent-names.ts';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { layoutLeaders } from './layout-leaders.ts';
import { selectLeaders } from './select.ts';

type Measure = LeaderboardPanel['measure'];

const t = englishWords('panels');
const nameOf = agentNamer('names', { numberOf: () => 0 }, t);
const volume = { column: 'Total Calls', least: 10, words: 'calls' };
const CALLS: Measure = { column: 'Total Calls', format: 'count', best: 'most' };
const HANDLE: Measure = { column: 'Avg Handle Time', format: 'duration', best: 'least' };
const OCCUPANCY: Measure = { column: 'Occupancy', format: 'percent', best: 'most' };

const agents = (...rows: Cell[][]) =>
  resultOf(['Username', 'Full Name', 'Total Calls', 'Avg Handle Time', 'Occupancy'], ...rows);
const board = (measure: Measure, rows: Cell[][], most = 10) =>
  selectLeaders(agents(...rows), { measure, volume }, { nameOf, most, t: englishWords('panels') });
const ranks = (measure: Measure, rows: Cell[][], most = 10) =>
  board(measure, rows, most).leaders.map(({ key, rank, isTied }) => `${isTied ? '=' : ''}${rank} ${key}`);

describe('a leaderboard', () => {
  it('puts the most first, or the least where less is better', () => {
    const rows: Cell[][] = [
      ['a', 'A', 20, 100_000, 0.5],
      ['b', 'B', 30, 200_000, 0.4],
      ['c', 'C', 25, 300_000, 0.9],
    ];
    expect(ranks(CALLS, rows)).toEqual(['1 b', '2 c', '3 a']);
    expect(ranks(HANDLE, rows)).toEqual(['1 a', '2 b', '3 c']);
    expect(ranks(OCCUPANCY, rows)).toEqual(['1 c', '2 a', '3 b']);
  });

  it('marks a figure that cannot be, and ranks it all the same', () => {
    const { leaders } = board(OCCUPANCY, [
      ['a', 'A', 20, 1, 1.4],
      ['b', 'B', 20, 1, 1],
    ]);
    expect(leaders.map(({ key, isSuspect }) => [key, isSuspect])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('ranks nobody with less than the least behind the figure, and nobody without a figure', () => {
    const rows: Cell[][] = [
      ['few', 'Few', 9, 1_000, 1],
      ['enough', 'Enough', 10, 2_000, 0.2],
      ['silent', 'Silent', 40, null, null],
      ['unknown', 'Unknown', null, 500, 1],
    ];
    expect(ranks(OCCUPANCY, [['idle', 'Idle', 30, 1, 0]])).toEqual([]);
    expect(ranks(HANDLE, rows)).toEqual(['1 enough']);
  });

  it('gives figures that read the same one rank, and leaves the next ranks out', () => {
    const rows: Cell[][] = [
      ['a', 'A', 20, 251_200, 0],
      ['b', 'B', 30, 251_900, 0],
      ['c', 'C', 30, 300_000, 0],
      ['d', 'D', 30, 100_000, 0],
    ];
    expect(ranks(HANDLE, rows)).toEqual(['1 d', '=2 a', '=2 b', '4 c']);
  });

  it('puts the one with more behind it first among equals, then goes by name as people count', () => {
    const rows: Cell[][] = [
      ['x', 'Agent 10', 20, 60_000, 0],
      ['y', 'Agent 9', 20, 60_000, 0],
      ['z', 'Agent 1', 40, 60_000, 0],
    ];
    expect(ranks(HANDLE, rows)).toEqual(['=1 z', '=1 y', '=1 x']);
  });

  it('tells how many not shown share the last rank on show', () => {
    const rows = Array.from({ length: 7 }, (_, index): Cell[] => [
      `a${index}`,
      `A${index}`,
      index < 2 ? 50 : 20,
      0,
      0,
    ]);
    expect(board(CALLS, rows, 4)).toMatchObject({ tiedBeyond: 3 });
    expect(board(CALLS, rows, 2)).toMatchObject({ tiedBeyond: 0 });
    expect(board(CALLS, rows, 10)).toMatchObject({ tiedBeyond: 0 });
  });

  it('shows what the figure stands on, and its share of the first one’s only where more is better', () => {
    const rows: Cell[][] = [
      ['a', 'A', 1_200, 60_000, 0.8],
      ['b', 'B', 40, 90_000, 0.4],
    ];
    expect(board(OCCUPANCY, rows).leaders).toMatchObject([
      { figure: '80%', share: 1, volume: '1,200' },
      { figure: '40%', share: 0.5, volume: '40' },
    ]);
    expect(board(HANDLE, rows).leaders[0]?.share).toBeNull();
  });

  it('says nothing twice where it goes by the volume itself', () => {
    expect(board(CALLS, [['a', 'A', 20, 1, 1]]).leaders[0]).toMatchObject({ figure: '20', volume: null });
  });

  it('shows a login nowhere where names are hidden', () => {
    const hidden = agentNamer('hidden', { numberOf: () => 4_821 }, t);
    const table = agents(['ana@x', 'Ana Ruiz', 20, 1, 1]);
    const { leaders } = selectLeaders(
      table,
      { measure: CALLS, volume },
      { nameOf: hidden, most: 5, t: englishWords('panels') },
    );
    expect(leaders[0]?.name).toBe('Agent 4821');
  });
});

describe('the layout of a leaderboard', () => {
  it.each([
    { width: 904, height: 640, columns: 1, lines: 10 },
    { width: 1_832, height: 600, columns: 2, lines: 9 },
    { width: 600, height: 2_000, columns: 1, lines: 14 },
    { width: 300, height: 90, columns: 1, lines: 1 },
  ])('of $width by $height has $columns columns of $lines', ({ width, height, ...layout }) => {
    expect(layoutLeaders({ width, height })).toMatchObject(layout);
  });
});
