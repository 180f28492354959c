import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutEvenly, cutPage, pageAt } from './paging.ts';

const pagesWith = (alarmed: readonly number[], pages: number): readonly boolean[] =>
  Array.from({ length: pages }, (_, page) => alarmed.includes(page));
const shown = (turns: number, pages: number, alarmed: readonly number[]): number[] =>
  Array.from({ length: turns }, (_, turn) => pageAt({ turn, alarmed: pagesWith(alarmed, pages) }));

describe('pages of a wall panel', () => {
  it.each([
    { says: 'in order while nothing is alarmed', pages: 3, alarmed: [], turns: [0, 1, 2, 0, 1, 2, 0] },
    { says: 'in order while all are alarmed', pages: 3, alarmed: [0, 1, 2], turns: [0, 1, 2, 0, 1, 2, 0] },
    {
      says: 'to one with an alarm every other time',
      pages: 4,
      alarmed: [0],
      turns: [0, 1, 0, 2, 0, 3, 0, 1],
    },
    { says: 'so also below pinned rows', pages: 4, alarmed: [1], turns: [1, 0, 1, 2, 1, 3, 1, 0] },
    {
      says: 'to one of those with an alarm every other time, in order',
      pages: 5,
      alarmed: [0, 1, 2],
      turns: [0, 3, 1, 4, 2, 3, 0, 4],
    },
  ])('turn $says', ({ pages, alarmed, turns }) => {
    expect(shown(turns.length, pages, alarmed)).toEqual(turns);
  });

  it.each([
    { count: 0, rows: [], pages: 1 },
    { count: 1, rows: [0], pages: 1 },
    { count: 7, rows: [0, 1, 2, 3, 4, 5, 6], pages: 1 },
    { count: 8, rows: [7], pages: 2 },
  ])('of $count rows, seven a page, cut into $pages', ({ count, rows, pages }) => {
    const all = Array.from({ length: count }, (_, index) => index);
    const cut = cutPage(all, { turn: pages - 1, size: 7 });
    expect(cut).toEqual({ rows, page: pages - 1, pages, alarmsElsewhere: 0 });
  });

  it.each([
    { count: 0, pages: 1, sizes: [0] },
    { count: 22, pages: 2, sizes: [11, 11] },
    { count: 25, pages: 2, sizes: [13, 12] },
    { count: 307, pages: 18, sizes: [18, ...Array<number>(17).fill(17)] },
  ])('of $count rows in $pages are about equally full', ({ count, pages, sizes }) => {
    const all = Array.from({ length: count }, (_, index) => index);
    const cuts = Array.from({ length: pages }, (_, turn) => cutEvenly(all, { turn, pages }));
    expect(cuts.map(({ rows }) => rows.length).toSorted((a, b) => b - a)).toEqual(sizes);
    expect(cuts.flatMap(({ rows }) => rows)).toEqual(all);
  });
});

interface Row {
  key: number;
  isAlarmed: boolean;
}

/** A list with pinned rows, then alarmed, then calm ones, cut either way, looked at from some turn on. */
const lists = fc
  .record({
    pinned: fc.array(fc.boolean(), { maxLength: 30 }),
    alarmed: fc.nat(90),
    calm: fc.nat(90),
    size: fc.integer({ min: 1, max: 20 }),
    from: fc.nat(1_000_000),
    way: fc.constantFrom('evenly' as const, 'by size' as const),
  })
  .map(({ pinned, alarmed, calm, size, from, way }) => {
    const marks = [...pinned, ...Array<boolean>(alarmed).fill(true), ...Array<boolean>(calm).fill(false)];
    const rows = marks.map((isAlarmed, key): Row => ({ key, isAlarmed }));
    const pages = Math.max(1, Math.ceil(rows.length / size));
    const isAlarmed = (row: Row): boolean => row.isAlarmed;
    const at = (turn: number) =>
      way === 'evenly'
        ? cutEvenly(rows, { turn, pages, isAlarmed })
        : cutPage(rows, { turn, size, isAlarmed });
    const round = Array.from({ length: 2 * pages }, (_, turn) => at(from + turn));
    const ofAlarmed = new Set(
      round.flatMap((page) => (page.rows.some((row) => row.isAlarmed) ? page.page : [])),
    );
    return { rows, round, pages, alarmedPages: ofAlarmed.size };
  });
const seen = (round: readonly { rows: readonly Row[] }[]): ReadonlySet<number> =>
  new Set(round.flatMap(({ rows }) => rows.map(({ key }) => key)));

describe('rows on the pages of a wall panel', () => {
  it('are all seen, alarmed ones within twice as many turns as there are pages with an alarm', () => {
    fc.assert(
      fc.property(lists, ({ rows, round, alarmedPages }) => {
        const soon = seen(round.slice(0, 2 * alarmedPages));
        expect(rows.filter(({ key, isAlarmed }) => isAlarmed && !soon.has(key))).toEqual([]);
        expect(seen(round).size).toBe(rows.length);
      }),
      { seed: 11 },
    );
  });

  it('that are alarmed and on other pages are counted', () => {
    fc.assert(
      fc.property(lists, ({ rows, round }) => {
        const all = rows.filter(({ isAlarmed }) => isAlarmed).length;
        for (const page of round)
          expect(page.alarmsElsewhere + page.rows.filter(({ isAlarmed }) => isAlarmed).length).toBe(all);
      }),
      { seed: 12 },
    );
  });
});
