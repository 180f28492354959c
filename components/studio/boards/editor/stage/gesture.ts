import { movePanel, type Move } from '#lib/domain/arrange-panels';
import type { BoardDocument, Grid, GridPlace } from '#lib/domain/board-document';
import { sizePanel, type Edges } from '#lib/domain/size-panel';

/** The edges and corners that a panel is sized by, named after the compass. */
export const GRIPS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Grip = (typeof GRIPS)[number];

/** A point on the board in cells of its grid, from the left and the top; parts of cells count. */
export interface CellPoint {
  x: number;
  y: number;
}

/** A panel that is held by a pointer. */
export interface Gesture {
  panel: string;
  by: 'move' | Grip;
  /** Where it was taken hold of. */
  from: CellPoint;
  /** The board when it was. */
  document: BoardDocument;
}

/** What letting go would do. */
export interface GestureOutcome {
  kind: Move['kind'] | 'sized';
  document: BoardDocument;
  /** Where the pointer has it, in whole cells, whether or not there is room. */
  wanted: GridPlace;
  /** The panel it would change places with. */
  with: string | null;
}

/** What a gesture comes to with the pointer at `to`; null for a panel that is not there. */
export function gestureOutcome(
  { panel: id, by, from, document }: Gesture,
  to: CellPoint,
): GestureOutcome | null {
  const panel = document.panels.find((one) => one.id === id);
  if (!panel) return null;
  const { at } = panel;
  const far = { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) };
  if (by !== 'move') {
    const sized = sizePanel(document, id, edgesOf(by, at, far));
    const now = sized.panels.find((one) => one.id === id)?.at ?? at;
    return { kind: 'sized', document: sized, wanted: now, with: null };
  }
  const wanted = { ...at, column: at.column + far.x, row: at.row + far.y };
  const move = movePanel(document, id, { to: wanted, over: panelUnder(document, to, id) });
  return {
    kind: move.kind,
    document: move.document,
    wanted: within(wanted, document.grid),
    with: move.kind === 'exchanged' ? move.with : null,
  };
}

function edgesOf(grip: Grip, at: GridPlace, by: CellPoint): Edges {
  return {
    ...(grip.includes('w') && { left: at.column + by.x }),
    ...(grip.includes('e') && { right: at.column + at.columns + by.x }),
    ...(grip.includes('n') && { top: at.row + by.y }),
    ...(grip.includes('s') && { bottom: at.row + at.rows + by.y }),
  };
}

function panelUnder({ panels }: BoardDocument, { x, y }: CellPoint, but: string): string | null {
  const under = panels.find(
    ({ id, at }) =>
      id !== but && x >= at.column && x < at.column + at.columns && y >= at.row && y < at.row + at.rows,
  );
  return under?.id ?? null;
}

function within(at: GridPlace, grid: Grid): GridPlace {
  return {
    ...at,
    column: Math.max(0, Math.min(at.column, grid.columns - at.columns)),
    row: Math.max(0, Math.min(at.row, grid.rows - at.rows)),
  };
}
