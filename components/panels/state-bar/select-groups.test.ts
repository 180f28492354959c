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
const empty = (name: string): GroupBar => ({ name, agents: 0, states: [] });
const onCall = (name: string, agents: number): GroupBar => ({
  name,
  agents,
  states: [{ state: 'call', agents }],
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
});

describe('the room of bars of groups', () => {
  it.each([
    { says: 'a whole board', width: 1_872, height: 960, rows: 16 },
    { says: 'half a board', width: 926, height: 470, rows: 7 },
    { says: 'as little as a bar is given', width: 400, height: 54, rows: 1 },
  ])('$says: rows of a size that can be read, within its height and width', ({ width, height, rows }) => {
    const layout = layoutGroups({ width, height });
    expect(layout.rows).toBe(rows);
    expect(layout.rowPx).toBeGreaterThanOrEqual(54);
    expect(layout.rows * layout.rowPx + (layout.hasHead ? 62 : 0)).toBeLessThanOrEqual(height);
    expect(layout.barPx).toBeGreaterThan(0);
    expect(layout.namePx + layout.totalPx + layout.barPx + 2 * 16 + 48).toBeLessThanOrEqual(width);
  });

  it('holds all states of a large group on half a board, and loses nobody', () => {
    const { barPx } = layoutGroups({ width: 926, height: 470 });
    const states = (['call', 'wrap', 'ringing', 'ready', 'not-ready'] as const).map((state) => ({
      state,
      agents: 250,
    }));
    const parts = layoutBar(states, { barPx, notePx: 0 }, englishWords('panels'));
    expect(parts.reduce((sum, { widthPx }) => sum + widthPx + 4, -4)).toBeLessThanOrEqual(barPx);
    expect(parts.reduce((sum, { agents }) => sum + agents, 0)).toBe(1_250);
  });

  it('shows two hundred groups page by page, each once in a round of turns', () => {
    const { rows: size } = layoutGroups({ width: 1_872, height: 960 });
    const all = bars(Array.from({ length: 200 }, (_, at): Row => [`Team ${at}`, 1, 1, 0]));
    const pages = Math.ceil(all.length / size);
    const seen = Array.from({ length: pages }, (_, turn) =>
      cutEvenly(all, { turn, pages, urgent: false }).rows.map(({ name }) => name),
    );
    expect(pages).toBe(13);
    for (const page of seen) expect(page.length).toBeLessThanOrEqual(size);
    expect(seen.flat()).toEqual(Array.from({ length: 200 }, (_, at) => `Team ${at}`));
  });
});
