import { describe, expect, it } from 'vitest';
import { layoutGrid } from './layout-grid.ts';

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
    expect(layoutGrid(agents)).toEqual(layout);
  });

  it('has room for every page', () => {
    for (let agents = 0; agents <= 5_000; agents++) {
      const { columns, lines, pages } = layoutGrid(agents);
      expect(Math.ceil(agents / pages)).toBeLessThanOrEqual(columns * lines);
    }
  });
});
