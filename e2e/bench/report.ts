import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchRow } from './bench-row.ts';

const file = join(import.meta.dirname, 'results.json');

/** Prints the rows as a table and keeps them in results.json, replacing those of the same id. */
export async function report(rows: readonly BenchRow[]): Promise<void> {
  const earlier = await readEarlier();
  const ids = new Set(rows.map((row) => row.id));
  const all = [...earlier.filter((row) => !ids.has(row.id)), ...rows].sort((a, b) =>
    a.id.localeCompare(b.id),
  );
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`);
  const cells = rows.map((row) => [
    row.id,
    `${row.value} ${row.unit}`,
    row.beside === null ? '–' : `${row.beside} ${row.unit}`,
    row.ratio === null ? '–' : `${row.ratio}×`,
    row.target,
    row.met === null ? '' : row.met ? 'met' : 'not met',
  ]);
  const table = [['what', 'measured', 'beside', 'ratio', 'target', ''], ...cells];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of table)
    console.log(line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

async function readEarlier(): Promise<BenchRow[]> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(read) ? read.filter(isRow) : [];
  } catch {
    return [];
  }
}

function isRow(value: unknown): value is BenchRow {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'unit' in value
  );
}
