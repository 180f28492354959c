import type { Cell } from './cell.ts';
import type { ResultDelta, ResultRow, ResultTable } from './result-table.ts';

type Places = Map<string, number>;

// Where each key stands in an array of rows. Moved along to the next array while no row changes its place, so that a
// delta of a few cells does not walk thousands of keys.
const placesOf = new WeakMap<readonly ResultRow[], Places>();

/**
 * The result after a delta: a new table that shares every row that did not change; the old one stays as it was. Null
 * when the delta does not fit (another version, a row that is not there): the whole result must be taken anew.
 * Rows that stay keep their order, new ones come last, unless the delta brings an order.
 */
export function applyResultDelta(table: ResultTable, delta: ResultDelta): ResultTable | null {
  if (delta.from !== table.version) return null;
  let rows: ResultRow[] = table.rows.slice();
  let places = placesOf.get(table.rows) ?? index(rows);

  if (delta.del.length > 0) {
    const gone = new Set(delta.del);
    rows = rows.filter((row) => !gone.has(row.key));
    if (rows.length + gone.size !== table.rows.length) return null;
    places = index(rows);
  } else {
    placesOf.delete(table.rows);
  }
  for (const row of delta.add) {
    if (places.has(row.key)) return null;
    places.set(row.key, rows.length);
    rows.push(row);
  }
  if (!setCells(rows, places, delta.set)) return null;

  if (delta.order) {
    const ordered = reorder(rows, places, delta.order);
    if (!ordered) return null;
    rows = ordered;
  } else {
    placesOf.set(rows, places);
  }
  return { version: delta.version, columns: table.columns, rows };
}

function setCells(rows: ResultRow[], places: Places, set: ResultDelta['set']): boolean {
  const drafts = new Map<number, Cell[]>();
  for (const [key, column, cell] of set) {
    const place = places.get(key);
    const row = place === undefined ? undefined : rows[place];
    if (place === undefined || !row || column >= row.cells.length) return false;
    let draft = drafts.get(place);
    if (!draft) {
      draft = row.cells.slice();
      drafts.set(place, draft);
      rows[place] = { key, cells: draft };
    }
    draft[column] = cell;
  }
  return true;
}

function reorder(rows: readonly ResultRow[], places: Places, order: readonly string[]): ResultRow[] | null {
  if (order.length !== rows.length) return null;
  const ordered: ResultRow[] = [];
  for (const key of order) {
    const row = rows[places.get(key) ?? -1];
    if (!row) return null;
    ordered.push(row);
  }
  return ordered;
}

function index(rows: readonly ResultRow[]): Places {
  return new Map(rows.map((row, place) => [row.key, place]));
}
