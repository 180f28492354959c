import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOARD_ROOM, PANEL_GAP_PX, placeBoard, placeOn } from './board-grid.ts';
import { defaultBoard } from './default-board.ts';

const GRID = { columns: 48, rows: 48 };

describe('a place on the grid', () => {
  it('fills the room when it takes every cell', () => {
    expect(placeOn(GRID, { column: 0, row: 0, columns: 48, rows: 48 })).toEqual(BOARD_ROOM);
  });

  it('stands one gap from its neighbours, whatever the grid and the room', () => {
    const cells = fc.integer({ min: 2, max: 96 });
    const room = fc.record({
      x: fc.constant(44),
      y: fc.integer({ min: 104, max: 300 }),
      width: fc.integer({ min: 600, max: 1832 }),
      height: fc.integer({ min: 400, max: 936 }),
    });
    fc.assert(
      fc.property(cells, cells, room, (columns, rows, space) => {
        const grid = { columns, rows };
        const [across, down] = [Math.ceil(columns / 2), Math.ceil(rows / 2)];
        const first = placeOn(grid, { column: 0, row: 0, columns: across, rows: down }, space);
        const last = placeOn(
          grid,
          { column: across, row: down, columns: columns - across, rows: rows - down },
          space,
        );
        expect(last.x - (first.x + first.width)).toBe(PANEL_GAP_PX);
        expect(last.y - (first.y + first.height)).toBe(PANEL_GAP_PX);
        expect(last.x + last.width).toBe(space.x + space.width);
        expect(last.y + last.height).toBe(space.y + space.height);
      }),
    );
  });
});

describe('a board laid out anew', () => {
  const board = defaultBoard({ connectionId: 'five9', columnRoles: {} });

  it('keeps within the room it is given, in the same order, and comes back as it was', () => {
    const low = { ...BOARD_ROOM, height: 860 };
    const lower = placeBoard(board, low);
    expect(lower.panels.map(({ id }) => id)).toEqual(board.panels.map(({ id }) => id));
    for (const { place } of lower.panels) expect(place.y + place.height).toBeLessThanOrEqual(964);
    expect(Math.max(...lower.panels.map(({ place }) => place.y + place.height))).toBe(964);
    expect(placeBoard(lower)).toEqual(board);
  });
});
