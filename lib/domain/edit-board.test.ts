import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardDocument, GridPlace, PanelDocument } from './board-document.ts';
import { isOver } from './board-rules.ts';
import { addPanel, freePlace, removePanel, replacePanel } from './edit-board.ts';
import { blended } from './templates/blended.ts';
import { worded } from './templates/worded.ts';
import { englishWords } from '#lib/words/testing/english-words';

const GRID = { columns: 12, rows: 8 };

const place: fc.Arbitrary<GridPlace> = fc
  .tuple(fc.nat(11), fc.nat(7), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }))
  .map(([column, row, columns, rows]) => ({
    column,
    row,
    columns: Math.min(columns, GRID.columns - column),
    rows: Math.min(rows, GRID.rows - row),
  }));

function isOnGrid({ column, row, columns, rows }: GridPlace): boolean {
  const whole = [column, row, columns, rows].every(Number.isInteger);
  const inside = column >= 0 && row >= 0 && column + columns <= GRID.columns && row + rows <= GRID.rows;
  return whole && inside && columns >= 1 && rows >= 1;
}

function firstPanel(document: BoardDocument): PanelDocument {
  const [panel] = document.panels;
  if (!panel) throw new Error('The board has no panel');
  return panel;
}

describe('a place that is looked for', () => {
  it('is on the grid and free, or there is none', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), place, (taken, size) => {
        const found = freePlace(GRID, taken, size);
        if (found === null) return;
        expect(isOnGrid(found)).toBe(true);
        expect(taken.filter((other) => isOver(found, other))).toEqual([]);
      }),
    );
  });

  it('shrinks where the whole size does not fit, and is null on a full board', () => {
    const left = { column: 0, row: 0, columns: 9, rows: 8 };
    expect(freePlace(GRID, [left], { columns: 6, rows: 4 })).toMatchObject({ column: 9, columns: 2 });
    expect(
      freePlace(GRID, [{ column: 0, row: 0, columns: 12, rows: 8 }], { columns: 1, rows: 1 }),
    ).toBeNull();
  });
});

describe('the panels of a board', () => {
  const document = worded(blended(), englishWords('boards'));
  const panel = firstPanel(document);

  it('are replaced and taken away by their id', () => {
    const renamed = replacePanel(document, { ...panel, title: 'In queue' });
    expect(renamed.panels.map(({ title }) => title)).toEqual(
      document.panels.map(({ id, title }) => (id === panel.id ? 'In queue' : title)),
    );
    expect(removePanel(document, panel.id).panels).toEqual(document.panels.slice(1));
  });

  it('can be kept whatever the title is that their id is made of', () => {
    const { id: _, at, ...loose } = panel;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const empty = { ...document, panels: [] };
        const added = addPanel(empty, { ...loose, title }, at);
        expect(added?.id).toMatch(/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/u);
      }),
    );
  });

  it('get ids of their own when they are added', () => {
    const { id: _, at, ...loose } = panel;
    const room = removePanel(removePanel(document, 'agents'), 'queues');
    const added = addPanel(room, loose, at);
    expect(added?.id).toBe('calls-waiting-2');
    expect(added?.document.panels).toHaveLength(room.panels.length + 1);
    expect(addPanel(document, loose, at)).toBeNull();
  });
});
