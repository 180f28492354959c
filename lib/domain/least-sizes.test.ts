import { describe, expect, it } from 'vitest';
import { placeOn } from './board-grid.ts';
import { leastCells } from './least-sizes.ts';
import { TEMPLATES } from './templates/all-templates.ts';
import { englishWords } from '#lib/words/testing/english-words';

const GRID = { columns: 48, rows: 48 };

describe('the least size of a panel', () => {
  it('is kept by every panel of every template', () => {
    for (const { make } of TEMPLATES) {
      const { grid, panels } = make(englishWords('boards'));
      for (const { kind, at, title } of panels) {
        const least = leastCells(kind, grid);
        expect(at.columns, `columns of ${title}`).toBeGreaterThanOrEqual(least.columns);
        expect(at.rows, `rows of ${title}`).toBeGreaterThanOrEqual(least.rows);
      }
    }
  });

  it('is about the same on the canvas, however fine the grid', () => {
    for (const grid of [GRID, { columns: 24, rows: 12 }, { columns: 96, rows: 96 }]) {
      const { width, height } = placeOn(grid, { column: 0, row: 0, ...leastCells('big-number', grid) });
      expect(width).toBeGreaterThanOrEqual(239);
      expect(height).toBeGreaterThanOrEqual(195);
    }
  });

  it('is never more than the grid has', () => {
    expect(leastCells('queue-table', { columns: 1, rows: 2 })).toEqual({ columns: 1, rows: 1 });
  });
});
