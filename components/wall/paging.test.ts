import { describe, expect, it } from 'vitest';
import { cutEvenly, cutPage, pageAt } from './paging.ts';

const shown = (turns: number, pages: number, urgent: boolean): number[] =>
  Array.from({ length: turns }, (_, turn) => pageAt({ turn, pages, urgent }));

describe('pages of a wall panel', () => {
  it('turn in order while nothing is urgent', () => {
    expect(shown(7, 3, false)).toEqual([0, 1, 2, 0, 1, 2, 0]);
  });

  it('come back to the first page every other turn while it holds an alarm', () => {
    expect(shown(9, 4, true)).toEqual([0, 1, 0, 2, 0, 3, 0, 1, 0]);
  });

  it('come back to the page that holds the first alarm where pinned rows fill those before it', () => {
    const turns = Array.from({ length: 9 }, (_, turn) =>
      pageAt({ turn, pages: 4, urgent: true, urgentPage: 1 }),
    );
    expect(turns).toEqual([1, 0, 1, 2, 1, 3, 1, 0, 1]);
  });

  it.each([0, 3, 6, 7, 24])(
    'show the row %d of 25 every other turn while it is the first alarm',
    (urgentAt) => {
      const all = Array.from({ length: 25 }, (_, index) => index);
      const at = { turn: 4, urgent: true, urgentAt };
      expect(cutPage(all, { ...at, size: 7 }).rows).toContain(urgentAt);
      expect(cutEvenly(all, { ...at, pages: 4 }).rows).toContain(urgentAt);
    },
  );

  it('show every page in the end, alarm or not', () => {
    for (const urgent of [false, true])
      for (const pages of [1, 2, 5, 40]) expect(new Set(shown(pages * 2, pages, urgent)).size).toBe(pages);
  });

  it.each([
    { count: 0, rows: [], pages: 1 },
    { count: 1, rows: [0], pages: 1 },
    { count: 7, rows: [0, 1, 2, 3, 4, 5, 6], pages: 1 },
    { count: 8, rows: [7], pages: 2 },
  ])('of $count rows, seven a page, cut into $pages', ({ count, rows, pages }) => {
    const all = Array.from({ length: count }, (_, index) => index);
    const cut = cutPage(all, { turn: pages - 1, size: 7, urgent: false });
    expect(cut).toEqual({ rows, page: pages - 1, pages });
  });

  it.each([
    { count: 0, pages: 1, sizes: [0] },
    { count: 22, pages: 2, sizes: [11, 11] },
    { count: 25, pages: 2, sizes: [13, 12] },
    { count: 307, pages: 18, sizes: [18, ...Array<number>(17).fill(17)] },
  ])('of $count rows in $pages are about equally full', ({ count, pages, sizes }) => {
    const all = Array.from({ length: count }, (_, index) => index);
    const cuts = Array.from({ length: pages }, (_, turn) => cutEvenly(all, { turn, pages, urgent: false }));
    expect(cuts.map(({ rows }) => rows.length).toSorted((a, b) => b - a)).toEqual(sizes);
    expect(cuts.flatMap(({ rows }) => rows)).toEqual(all);
  });
});
