import { describe, expect, it } from 'vitest';
import { layoutGrid } from './layout-grid.ts';

const HALF = { width: 888, height: 588 };
const SIZES = [
  HALF,
  { width: 888, height: 531 },
  { width: 434, height: 700 },
  { width: 1_832, height: 860 },
  { width: 330, height: 150 },
];

describe('the grid of the agents', () => {
  it.each([
    { agents: 0, columns: 2, lines: 6, pages: 1 },
    { agents: 1, columns: 2, lines: 6, pages: 1 },
    { agents: 12, columns: 2, lines: 6, pages: 1 },
    { agents: 13, columns: 3, lines: 6, pages: 1 },
    { agents: 18, columns: 3, lines: 6, pages: 1 },
    { agents: 20, columns: 3, lines: 7, pages: 1 },
    { agents: 21, columns: 3, lines: 7, pages: 1 },
    { agents: 22, columns: 2, lines: 6, pages: 2 },
    { agents: 24, columns: 2, lines: 6, pages: 2 },
    { agents: 25, columns: 3, lines: 6, pages: 2 },
    { agents: 5_000, columns: 3, lines: 6, pages: 278 },
  ])('for $agents has $columns columns and $lines lines', ({ agents, ...layout }) => {
    expect(layoutGrid(agents, HALF)).toMatchObject(layout);
  });

  it('is one column in a narrow panel and six on a whole wall', () => {
    expect(layoutGrid(40, { width: 434, height: 700 }).columns).toBe(1);
    expect(layoutGrid(60, { width: 1_832, height: 860 }).columns).toBe(6);
  });

  it.each(SIZES)('has room for every page of a panel $width wide and $height high', (size) => {
    for (let agents = 0; agents <= 5_000; agents++) {
      const { columns, lines, pages } = layoutGrid(agents, size);
      expect(Math.ceil(agents / pages)).toBeLessThanOrEqual(columns * lines);
    }
  });

  it.each(SIZES)('never goes over the edges of a panel $width wide and $height high', (size) => {
    for (const agents of [1, 18, 21, 400]) {
      const { columns, lines, widthPx, gapPx } = layoutGrid(agents, size);
      expect(columns * widthPx + (columns - 1) * 8).toBeLessThanOrEqual(size.width - 40);
      expect(lines * 66 + (lines - 1) * gapPx).toBeLessThanOrEqual(size.height - 78);
    }
  });
});
