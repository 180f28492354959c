import type { Cell } from './cell.ts';
import type { SnapshotEvent, SourceRow } from './source.ts';
import { changedRow, keyText, type StatisticsTable } from './statistics-table.ts';
import type { AddedRow, ChangedRow, DeletedRow, TableDelta, TableRow } from './table-delta.ts';
import { layoutOf, sameColumns, type TableLayout } from './table-layout.ts';
import { sentDuration } from './ticking.ts';

/**
 * Makes the table what the snapshot says, as a difference: rows that stay keep their running durations' beginnings.
 * Null when nothing differs (never for the first snapshot, which makes version 1 even when empty). A row without a key
 * is left out; of two rows with one key the last wins.
 */
export function applySnapshot(table: StatisticsTable, event: SnapshotEvent): TableDelta | null {
  const columnsChanged = !sameColumns(table.layout.columns, event.columns);
  const oldRows = columnsChanged ? remapRows(table, event) : table.rows;
  if (columnsChanged) table.layout = layoutOf(table.type, event.columns);
  const moment = { measuredAt: event.measuredAt, previousAt: table.moments?.measuredAt ?? null };

  const rows = new Map<string, TableRow>();
  for (const sent of event.rows) {
    const key = keyText(sent[0]);
    if (key === null) continue;
    const before = oldRows.get(key) ?? null;
    rows.set(key, typedRow(sent, before, { layout: table.layout, moment }));
  }

  const added: AddedRow[] = [];
  const changed: ChangedRow[] = [];
  const deleted: DeletedRow[] = [];
  for (const [key, after] of rows) {
    const before = oldRows.get(key);
    if (!before) {
      added.push({ key, after });
      continue;
    }
    const change = changedRow(key, before, after);
    if (change) changed.push(change);
    else rows.set(key, before);
  }
  for (const [key, before] of oldRows) if (!rows.has(key)) deleted.push({ key, before });

  const isFirst = table.version === 0;
  table.rows = rows;
  table.moments = momentsOf(event);
  if (!isFirst && !columnsChanged && added.length + changed.length + deleted.length === 0) return null;
  table.version += 1;
  return {
    type: table.type,
    version: table.version,
    measuredAt: event.measuredAt,
    columnsChanged: columnsChanged || isFirst,
    added,
    changed,
    deleted,
  };
}

function typedRow(
  sent: SourceRow,
  before: TableRow | null,
  { layout, moment }: { layout: TableLayout; moment: { measuredAt: number; previousAt: number | null } },
): TableRow {
  const after: Cell[] = layout.columns.map((_, index) => sent[index] ?? null);
  after[0] = keyText(sent[0]);
  for (const ticker of layout.tickers) {
    after[ticker.column] = sentDuration(ticker, { before, after }, moment);
  }
  return after;
}

// Old cells in the new columns' places, so that beginnings survive a change of columns.
function remapRows(table: StatisticsTable, event: SnapshotEvent): Map<string, TableRow> {
  const from = event.columns.map((column) =>
    table.layout.columns.findIndex((old) => old.name === column.name),
  );
  const rows = new Map<string, TableRow>();
  for (const [key, row] of table.rows) {
    const moved = from.map((index) => row[index] ?? null);
    moved[0] = key;
    rows.set(key, moved);
  }
  return rows;
}

function momentsOf({ sourceTime, measuredAt, receivedAt }: SnapshotEvent) {
  return { sourceTime, measuredAt, receivedAt };
}
