import { isOver } from './board-rules.ts';
import type { BoardDocument, Grid, GridPlace, PanelDocument } from './board-document.ts';
import { leastCells, type CellSize } from './least-sizes.ts';

/** A panel as it is added: where it stands and what it is called by are found for it. */
export type LoosePanel = PanelDocument extends infer Panel
  ? Panel extends PanelDocument
    ? Omit<Panel, 'id' | 'at'>
    : never
  : never;

/** The board with another panel in the place of the one of that id. */
export function replacePanel(document: BoardDocument, panel: PanelDocument): BoardDocument {
  return { ...document, panels: document.panels.map((old) => (old.id === panel.id ? panel : old)) };
}

export function removePanel(document: BoardDocument, id: string): BoardDocument {
  return { ...document, panels: document.panels.filter((panel) => panel.id !== id) };
}

/** The board with one panel more, of about that size where there is room for it; null where there is none at all. */
export function addPanel(
  document: BoardDocument,
  loose: LoosePanel,
  size: CellSize,
): { document: BoardDocument; id: string } | null {
  const at = freePlace(
    document.grid,
    document.panels.map((panel) => panel.at),
    { ...size, least: leastCells(loose.kind, document.grid) },
  );
  if (!at) return null;
  const id = freeId(document, loose.title || loose.kind);
  return { id, document: { ...document, panels: [...document.panels, { ...loose, id, at }] } };
}

/** The board with one panel twice; null where there is no room for another like it, be it smaller. */
export function duplicatePanel(
  document: BoardDocument,
  id: string,
): { document: BoardDocument; id: string } | null {
  const panel = document.panels.find((one) => one.id === id);
  if (!panel) return null;
  const { id: _, at, ...loose } = panel;
  return addPanel(document, loose, at);
}

/**
 * The first free place of that size, from the top and then the left; else of one that has shrunk by a fifth, and so on down
 * to a quarter of it, but never below `least`. Null where not even that is free.
 */
export function freePlace(
  grid: Grid,
  taken: readonly GridPlace[],
  size: CellSize & { least?: CellSize },
): GridPlace | null {
  const { least = { columns: 1, rows: 1 } } = size;
  for (const share of [1, 0.8, 0.6, 0.4, 0.25]) {
    const columns = within(Math.round(size.columns * share), least.columns, grid.columns);
    const rows = within(Math.round(size.rows * share), least.rows, grid.rows);
    for (let row = 0; row + rows <= grid.rows; row += 1)
      for (let column = 0; column + columns <= grid.columns; column += 1) {
        const at = { column, row, columns, rows };
        if (!taken.some((place) => isOver(place, at))) return at;
      }
  }
  return null;
}

/** An id no panel has yet, that can be read in the document's text. */
function freeId(document: BoardDocument, words: string): string {
  const taken = new Set(document.panels.map(({ id }) => id));
  const letters = words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  const plain = letters.replaceAll(/^-+|-+$/g, '') || 'panel';
  let id = plain;
  for (let count = 2; taken.has(id); count += 1) id = `${plain}-${count}`;
  return id;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
