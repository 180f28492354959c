import { isSince, type Cell } from './cell.ts';
import type { ResultTable } from './result-table.ts';

/**
 * A checksum of what a result shows: its columns and its rows, whatever the order the rows stand in, and apart from its
 * version. Equal on the page and on the server when both hold the same; not for security.
 */
export function resultChecksum(table: Pick<ResultTable, 'columns' | 'rows'>): string {
  let a = 0;
  let b = 0;
  for (const { key, cells } of table.rows) {
    const [rowA, rowB] = hashes(`${key}\u0000${cells.map(cellText).join('\u0000')}`);
    a = (a + rowA) >>> 0;
    b = (b + rowB) >>> 0;
  }
  const [columnsA, columnsB] = hashes(
    table.columns.map((column) => `${column.name}\u0000${column.kind}`).join('\u0000'),
  );
  return [table.rows.length, hex(a), hex(b), hex(columnsA ^ columnsB)].join('-');
}

function cellText(cell: Cell): string {
  if (isSince(cell)) return `s${cell.since}`;
  if (cell === null) return '-';
  return typeof cell === 'number' ? `n${cell}` : `t${cell}`;
}

function hashes(text: string): readonly [number, number] {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ code, 0x27d4eb2f);
  }
  return [finish(a), finish(b)];
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
