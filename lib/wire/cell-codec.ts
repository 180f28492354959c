import { type Cell, isSince } from '#lib/domain/cell';
import type { ResultRow } from '#lib/domain/result-table';
import type { WireCell, WireRow } from './frame.ts';

export function encodeCell(cell: Cell): WireCell {
  return isSince(cell) ? { s: cell.since } : cell;
}

export function decodeCell(cell: WireCell): Cell {
  return typeof cell === 'object' && cell !== null ? { since: cell.s } : cell;
}

export function encodeRow(row: ResultRow): WireRow {
  return [row.key, ...row.cells.slice(1).map(encodeCell)];
}

export function decodeRow(row: WireRow): ResultRow {
  const [key, ...cells] = row;
  return { key, cells: [key, ...cells.map(decodeCell)] };
}
