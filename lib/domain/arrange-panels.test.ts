import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardDocument, GridPlace, PanelDocument } from './board-document.ts';
import { type Direction, exchangePanels, leastOf, movePanel, stepPanel } from './arrange-panels.ts';
import { isOver } from './board-rules.ts';
import { addPanel, duplicatePanel, removePanel } from './edit-board.ts';
import { sizePanel } from './size-panel.ts';
import { blended } from './templates/blended.ts';
import { TEMPLATES } from './templates/all-templates.ts';
import { englishWords } from '#lib/words/testing/english-words';

type Cells = readonly [column: number, row: number, columns: number, rows: number];
type Edit = (document: BoardDocument) => BoardDocument;

const cell = fc.integer({ min: -8, max: 56 });
const which = fc.nat();
const edges = fc.record({ left: cell, right: cell, top: cell, bottom: cell }, { requiredKeys: [] });
const direction = fc.constantFrom<Direction>('left', 'right', 'up', 'down');

/** What a hand may do, whatever stands on the board by then. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(which, cell, cell, fc.option(which)).map(
    ([panel, column, row, over]): Edit =>
      (document) =>
        movePanel(document, idAt(document, panel), {
          to: { column, row },
          over: over === null ? null : idAt(document, over),
        }).document,
  ),
  fc.tuple(which, direction).map(([panel, way]): Edit => (document) => {
    const step = stepPanel(document, idAt(document, panel), way);
    return step.kind === 'moved' ? step.document : document;
  }),
  fc.tuple(which, which).map(
    ([one, other]): Edit =>
      (document) =>
        exchangePanels(document, idAt(document, one), idAt(document, other)) ?? document,
  ),
  fc.tuple(which, edges).map(
    ([panel, wanted]): Edit =>
      (document) =>
        sizePanel(document, idAt(document, panel), wanted),
  ),
  which.map(
    (panel): Edit =>
      (document) =>
        duplicatePanel(document, idAt(document, panel))?.document ?? document,
  ),
  which.map(
    (panel): Edit =>
      (document) =>
        document.panels.length > 2 ? removePanel(document, idAt(document, panel)) : document,
  ),
);

const template = fc.constantFrom(...TEMPLATES).map(({ make }) => make(englishWords('boards')));

function idAt({ panels }: BoardDocument, place: number): string {
  return panels[place % panels.length]?.id ?? '';
}

function overlaps({ panels }: BoardDocument): string[] {
  return panels.flatMap((one, place) =>
    panels.slice(0, place).flatMap((other) => (isOver(one.at, other.at) ? [`${one.id} ${other.id}`] : [])),
  );
}

function offGrid({ grid, panels }: BoardDocument): string[] {
  return panels.flatMap(({ id, at }) =>
    at.column >= 0 &&
    at.row >= 0 &&
    at.column + at.columns <= grid.columns &&
    at.row + at.rows <= grid.rows &&
    Object.values(at).every(Number.isInteger)
      ? []
      : [id],
  );
}

function tooSmall(before: BoardDocument, after: BoardDocument): string[] {
  const old = new Map(before.panels.map((panel) => [panel.id, panel]));
  return after.panels.flatMap((panel) => {
    const least = leastOf(old.get(panel.id) ?? panel, after.grid);
    return panel.at.columns >= least.columns && panel.at.rows >= least.rows ? [] : [panel.id];
  });
}

describe('a board that is arranged by hand', () => {
  it('never has a panel over another, off the grid or below its least size, whatever is done', () => {
    fc.assert(
      fc.property(template, fc.array(edit, { maxLength: 24 }), (start, edits) => {
        let document = start;
        for (const change of edits) {
          const next = change(document);
          expect(overlaps(next)).toEqual([]);
          expect(offGrid(next)).toEqual([]);
          expect(tooSmall(document, next)).toEqual([]);
          document = next;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps what is not placed anew as it was', () => {
    fc.assert(
      fc.property(template, which, edges, (document, panel, wanted) => {
        const after = sizePanel(document, idAt(document, panel), wanted);
        for (const [place, one] of after.panels.entries()) {
          const { at: _, ...rest } = one;
          expect(document.panels[place]).toMatchObject(rest);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('lets a panel that lies over others be put where it is free', () => {
    const free = { column: 30, row: 30 };
    const moved = movePanel(board({ one: [0, 0, 10, 12], two: [5, 0, 10, 12] }), 'one', {
      to: free,
      over: null,
    });
    expect(moved.kind).toBe('moved');
    expect(overlaps(moved.document)).toEqual([]);
  });
});

describe('a panel that is dropped', () => {
  const start = board({ one: [0, 0, 12, 12], two: [12, 0, 24, 20], three: [0, 24, 12, 12] });

  it('stands where it is wanted, when that is free', () => {
    const { kind, document } = movePanel(start, 'one', { to: { column: 36, row: 30 }, over: null });
    expect(kind).toBe('moved');
    expect(placeOf(document, 'one')).toEqual(at(36, 30, 12, 12));
  });

  it('stays on the grid', () => {
    const { document } = movePanel(start, 'one', { to: { column: 70, row: 70 }, over: null });
    expect(placeOf(document, 'one')).toEqual(at(36, 36, 12, 12));
  });

  it('changes places with the panel it is held over, each taking the size of the other', () => {
    const move = movePanel(start, 'one', { to: { column: 14, row: 2 }, over: 'two' });
    expect(move).toMatchObject({ kind: 'exchanged', with: 'two' });
    expect(placeOf(move.document, 'one')).toEqual(at(12, 0, 24, 20));
    expect(placeOf(move.document, 'two')).toEqual(at(0, 0, 12, 12));
  });

  it('stands at the nearest free place, when it is held over none and there is no room', () => {
    const { kind, document } = movePanel(start, 'one', { to: { column: 2, row: 16 }, over: null });
    expect(kind).toBe('elsewhere');
    expect(placeOf(document, 'one')).toEqual(at(0, 12, 12, 12));
  });

  it('does not change places with one that finds no room there', () => {
    const small = board({ one: [0, 0, 7, 11], two: [7, 0, 24, 20] }, { two: 'queue-table' });
    const { kind, document } = movePanel(small, 'one', { to: { column: 9, row: 2 }, over: 'two' });
    expect(kind).toBe('elsewhere');
    expect(placeOf(document, 'two')).toEqual(at(7, 0, 24, 20));
  });
});

describe('a panel that is moved by a step', () => {
  const start = board({ one: [0, 0, 12, 12], two: [12, 0, 12, 3], three: [12, 3, 12, 20] });

  it('goes one cell on', () => {
    const step = stepPanel(start, 'one', 'down');
    expect(step.kind === 'moved' && placeOf(step.document, 'one')).toEqual(at(0, 1, 12, 12));
  });

  it('stops at the edge, and at the panel that is most in its way', () => {
    expect(stepPanel(start, 'one', 'left')).toEqual({ kind: 'edge' });
    expect(stepPanel(start, 'one', 'right')).toEqual({ kind: 'blocked', by: 'three' });
  });
});

describe('a panel that is given another size', () => {
  const start = board({ one: [0, 0, 12, 12], two: [12, 0, 12, 20], three: [30, 0, 12, 20] });

  it('grows into free cells and takes from its neighbour what it needs beyond', () => {
    const document = sizePanel(start, 'one', { right: 15, bottom: 30 });
    expect(placeOf(document, 'one')).toEqual(at(0, 0, 15, 30));
    expect(placeOf(document, 'two')).toEqual(at(15, 0, 9, 20));
    expect(placeOf(document, 'three')).toEqual(at(30, 0, 12, 20));
  });

  it('stops where a neighbour is at its least size', () => {
    const document = sizePanel(start, 'one', { right: 48 });
    expect(placeOf(document, 'one').columns).toBe(17);
    expect(placeOf(document, 'two')).toEqual(at(17, 0, 7, 20));
  });

  it('keeps its own least size, and gives nothing back to a neighbour by shrinking', () => {
    const document = sizePanel(start, 'two', { left: 22 });
    expect(placeOf(document, 'two')).toEqual(at(17, 0, 7, 20));
    expect(placeOf(document, 'one')).toEqual(at(0, 0, 12, 12));
  });

  it('pushes to the left and upwards as well', () => {
    const low = board({
      one: [0, 0, 20, 20],
      two: [20, 20, 20, 20],
      above: [20, 0, 20, 20],
      left: [0, 20, 20, 20],
    });
    const document = sizePanel(low, 'two', { left: 15, top: 15 });
    expect(placeOf(document, 'two')).toEqual(at(15, 15, 25, 25));
    expect(placeOf(document, 'left')).toEqual(at(0, 20, 15, 20));
    expect(placeOf(document, 'above')).toEqual(at(20, 0, 20, 15));
    expect(placeOf(document, 'one')).toEqual(at(0, 0, 20, 15));
  });
});

describe('a panel that is made twice', () => {
  it('has the same settings, an id of its own, and stands at the first free place', () => {
    const made = duplicatePanel(board({ one: [0, 0, 12, 12] }), 'one');
    expect(made?.id).toBe('big-one');
    expect(made && placeOf(made.document, made.id)).toEqual(at(12, 0, 12, 12));
  });

  it('is refused where there is no room for its least size', () => {
    const full = board({ one: [0, 0, 48, 38] });
    expect(duplicatePanel(full, 'one')).toBeNull();
    const { id: _, at: __, ...loose } = bigNumber('one', at(0, 0, 1, 1));
    expect(addPanel(full, loose, { columns: 12, rows: 14 })).toBeNull();
  });
});

function at(...[column, row, columns, rows]: Cells): GridPlace {
  return { column, row, columns, rows };
}

function placeOf({ panels }: BoardDocument, id: string): GridPlace {
  const found = panels.find((panel) => panel.id === id);
  if (!found) throw new Error(`There is no panel ${id}`);
  return found.at;
}

function bigNumber(id: string, place: GridPlace): PanelDocument {
  const [first] = TEMPLATES.flatMap(({ make }) =>
    make(englishWords('boards')).panels.filter(({ kind }) => kind === 'big-number'),
  );
  if (!first) throw new Error('No template has a big number');
  return { ...first, id, title: `Big ${id}`, at: place };
}

/** A board of 48 × 48 cells with big numbers, unless they are of another kind. */
function board(
  places: Readonly<Record<string, Cells>>,
  kinds: Readonly<Record<string, PanelDocument['kind']>> = {},
): BoardDocument {
  const all = TEMPLATES.flatMap((one) => one.make(englishWords('boards')).panels);
  return {
    ...blended(),
    panels: Object.entries(places).map(([id, place]) => {
      const like = all.find(({ kind }) => kind === kinds[id]);
      return like ? { ...like, id, at: at(...place) } : bigNumber(id, at(...place));
    }),
  };
}
