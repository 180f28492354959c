import { isOver } from './board-rules.ts';
import type { BoardDocument, Grid, GridPlace } from './board-document.ts';
import { leastOf, withPlaces } from './arrange-panels.ts';
import type { CellSize } from './least-sizes.ts';

/** Where the edges of a panel are wanted, in cells from the left and the top; those left out stay. */
export interface Edges {
  left?: number;
  right?: number;
  top?: number;
  bottom?: number;
}

interface Standing {
  id: string;
  at: GridPlace;
  least: CellSize;
}

/** Along it an edge is pushed; `size` and `start` are the fields of a place. */
type Axis = { start: 'column'; size: 'columns' } | { start: 'row'; size: 'rows' };
/** One edge of a panel, and where it is wanted. */
interface Push {
  id: string;
  axis: Axis;
  to: number;
}

const ACROSS: Axis = { start: 'column', size: 'columns' };
const DOWN: Axis = { start: 'row', size: 'rows' };

/**
 * A panel with its edges where they are wanted, as far as that goes. Neighbours in the way give room by moving the edge
 * that faces it, down to their least size; there it stops, as it does at the grid's edge and at its own least size. Edges
 * to the sides are pushed first, then those above and below. No panel comes to lie over another.
 */
export function sizePanel(document: BoardDocument, id: string, edges: Edges): BoardDocument {
  const { grid } = document;
  let panels: readonly Standing[] = document.panels.map((panel) => ({
    id: panel.id,
    at: panel.at,
    least: leastOf(panel, grid),
  }));
  const { left, right, top, bottom } = edges;
  if (left !== undefined) panels = withFirst(panels, { id, axis: ACROSS, to: left });
  if (right !== undefined) panels = withLast(panels, { id, axis: ACROSS, to: right }, grid);
  if (top !== undefined) panels = withFirst(panels, { id, axis: DOWN, to: top });
  if (bottom !== undefined) panels = withLast(panels, { id, axis: DOWN, to: bottom }, grid);
  return withPlaces(
    document,
    panels.map((panel) => [panel.id, panel.at]),
  );
}

/** The right or lower edge at `to`. */
function withLast(panels: readonly Standing[], { id, axis, to }: Push, grid: Grid): readonly Standing[] {
  const { start, size } = axis;
  const panel = panels.find((one) => one.id === id);
  if (!panel) return panels;
  const { at, least } = panel;
  const beyond = inLine(panels, panel, start).filter((other) => other.at[start] >= at[start] + at[size]);
  const wanted = Math.min(grid[size], Math.max(to, at[start] + least[size]));
  const end = Math.min(
    wanted,
    ...beyond
      .filter((other) => other.at[start] < wanted)
      .map((other) => other.at[start] + other.at[size] - other.least[size]),
  );
  return panels.map((one) => {
    if (one.id === id) return { ...one, at: { ...at, [size]: end - at[start] } };
    if (!beyond.includes(one) || one.at[start] >= end) return one;
    return { ...one, at: { ...one.at, [start]: end, [size]: one.at[start] + one.at[size] - end } };
  });
}

/** The left or upper edge at `to`. */
function withFirst(panels: readonly Standing[], { id, axis, to }: Push): readonly Standing[] {
  const { start, size } = axis;
  const panel = panels.find((one) => one.id === id);
  if (!panel) return panels;
  const { at, least } = panel;
  const end = at[start] + at[size];
  const before = inLine(panels, panel, start).filter(
    (other) => other.at[start] + other.at[size] <= at[start],
  );
  const wanted = Math.max(0, Math.min(to, end - least[size]));
  const begin = Math.max(
    wanted,
    ...before
      .filter((other) => other.at[start] + other.at[size] > wanted)
      .map((other) => other.at[start] + other.least[size]),
  );
  return panels.map((one) => {
    if (one.id === id) return { ...one, at: { ...at, [start]: begin, [size]: end - begin } };
    if (!before.includes(one) || one.at[start] + one.at[size] <= begin) return one;
    return { ...one, at: { ...one.at, [size]: begin - one.at[start] } };
  });
}

/** The others that a panel meets when it grows along an axis, however far away they are. */
function inLine(
  panels: readonly Standing[],
  { id, at }: Standing,
  start: Axis['start'],
): readonly Standing[] {
  const whole =
    start === 'column'
      ? { ...at, column: 0, columns: Number.MAX_SAFE_INTEGER }
      : { ...at, row: 0, rows: Number.MAX_SAFE_INTEGER };
  return panels.filter((other) => other.id !== id && isOver(other.at, whole));
}
