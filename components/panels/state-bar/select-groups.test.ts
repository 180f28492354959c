import { describe, expect, it } from 'vitest';
import { ALL_OF_GROUP } from '#lib/domain/state-groups';
import { englishWords } from '#lib/words/testing/english-words';
import { cutEvenly } from '#components/wall/paging.ts';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { layoutBar } from './layout-bar.ts';
import { layoutGroups } from './layout-groups.ts';
import { type GroupBar, selectGroups } from './select-groups.ts';

type Row = [name: string, all: number, call: number, ready: number];
const bars = (rows: readonly Row[], only: readonly string[] = []): readonly GroupBar[] =>
  selectGroups(resultOf(['Agent Groups', ALL_OF_GROUP, 'call', 'ready'], ...rows), only);
const empty = (name: string): GroupBar => ({ name, agents: 0, states: [], isMissing: false });
const onCall = (name: string, agents: number): GroupBar => ({
  name,
  agents,
  states: [{ state: 'call', agents }],
  isMissing: false,
});

describe('bars of groups', () => {
  it.each<{ says: string; rows: readonly Row[]; only?: readonly string[]; are: readonly GroupBar[] }>([
    { says: 'are none where nobody is in a group', rows: [], are: [] },
    {
      says: 'have their states in the order of work, and what these add up to',
      rows: [['Care', 5, 2, 3]],
      are: [
        {
          name: 'Care',
          agents: 5,
          states: [
            { state: 'call', agents: 2 },
            { state: 'ready', agents: 3 },
          ],
          isMissing: false,
        },
      ],
    },
    {
      says: 'stand by name, numbers as numbers, however many agents they have',
      rows: [
        ['Team 10', 9, 9, 0],
        ['Team 2', 1, 1, 0],
        ['Care', 4, 4, 0],
      ],
      are: [onCall('Care', 4), onCall('Team 2', 1), onCall('Team 10', 9)],
    },
    {
      says: 'leave out groups of which nobody is left',
      rows: [
        ['Care', 1, 1, 0],
        ['Night', 0, 0, 0],
      ],
      are: [onCall('Care', 1)],
    },
    {
      says: 'count as unknown who is in no state that is known',
      rows: [['Care', 3, 1, 0]],
      are: [
        {
          name: 'Care',
          agents: 3,
          states: [
            { state: 'call', agents: 1 },
            { state: 'unknown', agents: 2 },
          ],
          isMissing: false,
        },
      ],
    },
    {
      says: 'are those asked for alone, also where nobody of one is signed in',
      rows: [
        ['Sales', 1, 1, 0],
        ['Care', 2, 2, 0],
      ],
      only: ['Night', 'Care'],
      are: [onCall('Care', 2), empty('Night')],
    },
  ])('$says', ({ rows, only, are }) => {
    expect(bars(rows, only)).toEqual(are);
  });

  it.each([
    { says: 'is missing where there is none of its name', there: ['Care', 'Sales'], isMissing: true },
    { says: 'has nobody signed in where there is one', there: ['Care', 'Night'], isMissing: false },
    { says: 'is not told missing before it is known which there are', there: null, isMissing: false },
  ])('one asked for by name, of which nobody is seen, $says', ({ there, isMissing }) => {
    const table = resultOf(['Agent Groups', ALL_OF_GROUP, 'call'], ['Care', 2, 2]);
    const [, night] = selectGroups(table, ['Night', 'Care'], there && new Set(there));
    expect(night).toEqual({ ...empty('Night'), isMissing });
  });
});

const named = (names: readonly string[], most = 99) => ({ names, most });
const teams = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `Team ${at}`);
const LONG = 'Vertragsverlängerungsberatung Standort Berlin-Charlottenburg';

describe('the room of bars of groups', () => {
  it.each([
    { says: 'a whole board', width: 1_872, height: 960, names: teams(200), rows: 14, isAbove: false },
    { says: 'half a board', width: 926, height: 470, names: teams(40), rows: 7, isAbove: false },
    {
      says: 'half a board of long names that fit',
      width: 926,
      height: 470,
      names: [LONG],
      rows: 4,
      isAbove: true,
    },
    {
      says: 'half a board of more long names than fit above their bars',
      width: 926,
      height: 470,
      names: [LONG, ...teams(5)],
      rows: 7,
      isAbove: false,
    },
    {
      says: 'a quarter of its width',
      width: 456,
      height: 470,
      names: [LONG, ...teams(9)],
      rows: 4,
      isAbove: true,
    },
    { says: 'as little as a bar is given', width: 400, height: 54, names: ['Care'], rows: 1, isAbove: false },
  ])(
    '$says: rows of a size that can be read, within its height and width',
    ({ width, height, names, rows: many, isAbove: above }) => {
      const layout = layoutGroups({ width, height }, named(names));
      expect([layout.rows, layout.isAbove]).toEqual([many, above]);
      const { rows, rowPx, namePx, totalPx, barPx, isAbove } = layout;
      const onPage = Math.ceil(names.length / Math.ceil(names.length / rows));
      expect(rowPx).toBeGreaterThanOrEqual(isAbove ? 92 : 54);
      expect(onPage * rowPx + (layout.hasHead ? 62 : 0)).toBeLessThanOrEqual(height);
      expect(barPx).toBeGreaterThan(100);
      expect(namePx).toBeGreaterThan(50);
      expect(namePx + totalPx + (isAbove ? 16 : barPx + 2 * 16) + 48).toBeLessThanOrEqual(width);
    },
  );

  it.each([4, 1])('draws %d groups larger, as far as their rows and names have room', (count) => {
    const { scale, rowPx } = layoutGroups({ width: 926, height: 900 }, named(teams(count)));
    expect([scale, rowPx]).toEqual([1.5, 89]);
    expect(layoutGroups({ width: 926, height: 900 }, named([LONG.slice(0, 24)])).scale).toBeLessThan(1.5);
  });

  it('holds all states of a large group on half a board, and loses nobody', () => {
    const { barPx } = layoutGroups({ width: 926, height: 470 }, named(teams(7), 1_250));
    const states = (['call', 'wrap', 'ringing', 'ready', 'not-ready'] as const).map((state) => ({
      state,
      agents: 250,
    }));
    const parts = layoutBar(states, { barPx, notePx: 0 }, englishWords('panels'));
    expect(parts.reduce((sum, { widthPx }) => sum + widthPx + 4, -4)).toBeLessThanOrEqual(barPx);
    expect(parts.reduce((sum, { agents }) => sum + agents, 0)).toBe(1_250);
  });

  it('shows two hundred groups page by page, each once in a round of turns', () => {
    const { rows: size } = layoutGroups({ width: 1_872, height: 960 }, named(teams(200)));
    const all = bars(teams(200).map((name): Row => [name, 1, 1, 0]));
    const pages = Math.ceil(all.length / size);
    const seen = Array.from({ length: pages }, (_, turn) =>
      cutEvenly(all, { turn, pages }).rows.map(({ name }) => name),
    );
    expect(pages).toBe(15);
    for (const page of seen) expect(page.length).toBeLessThanOrEqual(size);
    expect(seen.flat()).toEqual(teams(200));
  });
});
