import { BOARD_ROOM } from './board-grid.ts';
import type { BoardDocument, Grid, GridPlace, PanelDocument } from './board-document.ts';
import { isOver } from './board-rules.ts';
import { leastCells, type CellSize } from './least-sizes.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** What became of a panel that was moved by hand. None of them makes one panel lie over another. */
export type Move =
  /** It stands where it was wanted. */
  | { kind: 'moved'; document: BoardDocument }
  /** There was something, so it stands at the nearest place that is free. */
  | { kind: 'elsewhere'; document: BoardDocument }
  /** It took the place of another, size and all, and gave its own for it. */
  | { kind: 'exchanged'; document: BoardDocument; with: string }
  | { kind: 'stayed'; document: BoardDocument };

/** What one step does, where another panel or the edge may stand in the way. */
export type Step =
  { kind: 'moved'; document: BoardDocument } | { kind: 'blocked'; by: string } | { kind: 'edge' };

const STEPS: Readonly<Record<Direction, Pick<GridPlace, 'column' | 'row'>>> = {
  left: { column: -1, row: 0 },
  right: { column: 1, row: 0 },
  up: { column: 0, row: -1 },
  down: { column: 0, row: 1 },
};

/**
 * A panel dropped with its first cell at `to`, held over the panel `over`. On free cells it stands there. Held over another
 * panel, the two change places where each fits in the other's. Else it stands at the nearest free place.
 */
export function movePanel(
  document: BoardDocument,
  id: string,
  { to, over }: { to: Pick<GridPlace, 'column' | 'row'>; over: string | null },
): Move {
  const panel = panelOf(document, id);
  if (!panel) return { kind: 'stayed', document };
  const wanted = kept({ ...panel.at, ...to }, document.grid);
  if (isFree(wanted, document, [id])) return movedTo(document, id, { at: wanted, kind: 'moved' });
  if (over !== null && over !== id) {
    const exchanged = exchangePanels(document, id, over);
    if (exchanged) return { kind: 'exchanged', document: exchanged, with: over };
  }
  const nearest = nearestFree(document, id, wanted);
  return nearest ? movedTo(document, id, { at: nearest, kind: 'elsewhere' }) : { kind: 'stayed', document };
}

/** A panel one cell further, unless the edge or another panel is in its way: of several, the one that is most so. */
export function stepPanel(document: BoardDocument, id: string, direction: Direction): Step {
  const panel = panelOf(document, id);
  if (!panel) return { kind: 'edge' };
  const { column, row } = STEPS[direction];
  const wanted = { ...panel.at, column: panel.at.column + column, row: panel.at.row + row };
  if (!isSamePlace(kept(wanted, document.grid), wanted)) return { kind: 'edge' };
  const [first] = document.panels
    .filter((other) => other.id !== id && isOver(other.at, wanted) && !isOver(other.at, panel.at))
    .sort((one, other) => shared(other.at, wanted) - shared(one.at, wanted));
  return first
    ? { kind: 'blocked', by: first.id }
    : { kind: 'moved', document: withPlaces(document, [[id, wanted]]) };
}

/** Two panels in each other's place, size and all; null where one does not fit, or would lie over a third. */
export function exchangePanels(document: BoardDocument, one: string, other: string): BoardDocument | null {
  const [first, second] = [panelOf(document, one), panelOf(document, other)];
  if (!first || !second || isOver(first.at, second.at)) return null;
  const fits =
    isAtLeast(second.at, leastOf(first, document.grid)) &&
    isAtLeast(first.at, leastOf(second, document.grid));
  const isClear = [first, second].every(({ at }) => isFree(at, document, [one, other]));
  if (!fits || !isClear) return null;
  return withPlaces(document, [
    [one, second.at],
    [other, first.at],
  ]);
}

/** The free place of a panel's size that is nearest to `wanted` on the canvas; of those as near, the upper and then the left one. */
function nearestFree(document: BoardDocument, id: string, wanted: GridPlace): GridPlace | null {
  const { grid } = document;
  const [across, down] = [BOARD_ROOM.width / grid.columns, BOARD_ROOM.height / grid.rows];
  let nearest: { at: GridPlace; far: number } | null = null;
  for (let row = 0; row + wanted.rows <= grid.rows; row += 1)
    for (let column = 0; column + wanted.columns <= grid.columns; column += 1) {
      const far = ((column - wanted.column) * across) ** 2 + ((row - wanted.row) * down) ** 2;
      if (nearest && far >= nearest.far) continue;
      const at = { ...wanted, column, row };
      if (isFree(at, document, [id])) nearest = { at, far };
    }
  return nearest?.at ?? null;
}

function movedTo(
  document: BoardDocument,
  id: string,
  { at, kind }: { at: GridPlace; kind: 'moved' | 'elsewhere' },
): Move {
  const from = panelOf(document, id)?.at;
  if (from && isSamePlace(at, from)) return { kind: 'stayed', document };
  return { kind, document: withPlaces(document, [[id, at]]) };
}

/** The board with some of its panels elsewhere; all others are the very same. */
export function withPlaces(
  document: BoardDocument,
  places: readonly (readonly [id: string, at: GridPlace])[],
): BoardDocument {
  const moved = new Map(places);
  return {
    ...document,
    panels: document.panels.map((panel) => {
      const at = moved.get(panel.id);
      return at && !isSamePlace(at, panel.at) ? { ...panel, at } : panel;
    }),
  };
}

/** The least a panel keeps; one that is smaller already keeps what it has. */
export function leastOf({ kind, at }: PanelDocument, grid: Grid): CellSize {
  const least = leastCells(kind, grid);
  return { columns: Math.min(least.columns, at.columns), rows: Math.min(least.rows, at.rows) };
}

export function isSamePlace(one: GridPlace, other: GridPlace): boolean {
  return (
    one.column === other.column &&
    one.row === other.row &&
    one.columns === other.columns &&
    one.rows === other.rows
  );
}

function panelOf(document: BoardDocument, id: string): PanelDocument | undefined {
  return document.panels.find((panel) => panel.id === id);
}

function isFree(at: GridPlace, { panels }: BoardDocument, but: readonly string[]): boolean {
  return panels.every((panel) => but.includes(panel.id) || !isOver(panel.at, at));
}

function isAtLeast(size: CellSize, least: CellSize): boolean {
  return size.columns >= least.columns && size.rows >= least.rows;
}

/** On the grid, of the same size where that fits at all. */
function kept(at: GridPlace, grid: Grid): GridPlace {
  const [columns, rows] = [Math.min(at.columns, grid.columns), Math.min(at.rows, grid.rows)];
  return {
    columns,
    rows,
    column: Math.max(0, Math.min(at.column, grid.columns - columns)),
    row: Math.max(0, Math.min(at.row, grid.rows - rows)),
  };
}

/** How many cells two places share. */
function shared(one: GridPlace, other: GridPlace): number {
  const across =
    Math.min(one.column + one.columns, other.column + other.columns) - Math.max(one.column, other.column);
  const down = Math.min(one.row + one.rows, other.row + other.rows) - Math.max(one.row, other.row);
  return Math.max(0, across) * Math.max(0, down);
}
