import { sameCell, type Cell } from './cell.ts';
import type { CellUpdate, UpdateEvent } from './source.ts';
import { changedRow, type StatisticsTable } from './statistics-table.ts';
import type { AddedRow, ChangedRow, DeletedRow, TableDelta, TableRow } from './table-delta.ts';
import type { TableLayout } from './table-layout.ts';
import { sentDuration, unsentDuration, type BatchMoment } from './ticking.ts';

/** A row being changed: what it was (null: just added), what it becomes, and which columns the batch carried. */
interface Draft {
  before: TableRow | null;
  after: Cell[];
  sent: Set<number>;
}

/**
 * Applies added, then cells, then deleted. What the table cannot use is counted in its strays, never an error; adding
 * what is there and deleting what is not are harmless. Null when nothing differs.
 */
export function applyUpdate(table: StatisticsTable, event: UpdateEvent): TableDelta | null {
  const moment = { measuredAt: event.measuredAt, previousAt: table.moments?.measuredAt ?? null };
  const goes = new Set(event.deleted);
  const drafts = new Map<string, Draft>();
  for (const key of event.added) {
    if (!table.rows.has(key)) drafts.set(key, blankDraft(key, table.layout));
  }
  for (const cell of event.cells) takeCell(table, { drafts, goes }, cell);

  const added: AddedRow[] = [];
  const changed: ChangedRow[] = [];
  for (const [key, draft] of drafts) {
    if (goes.has(key)) continue;
    tick(draft, table.layout, moment);
    if (draft.before === null) {
      added.push({ key, after: draft.after });
      if (draft.sent.size < table.layout.columns.length - 1) table.strays.incompleteRows += 1;
      table.rows.set(key, draft.after);
      continue;
    }
    const change = changedRow(key, draft.before, draft.after);
    if (!change) continue;
    changed.push(change);
    table.rows.set(key, draft.after);
  }
  const deleted: DeletedRow[] = [];
  for (const key of goes) {
    const before = table.rows.get(key);
    if (!before) continue;
    deleted.push({ key, before });
    table.rows.delete(key);
  }

  table.moments = {
    sourceTime: event.sourceTime,
    measuredAt: event.measuredAt,
    receivedAt: event.receivedAt,
  };
  if (added.length + changed.length + deleted.length === 0) return null;
  table.version += 1;
  return {
    type: table.type,
    version: table.version,
    measuredAt: event.measuredAt,
    columnsChanged: false,
    added,
    changed,
    deleted,
  };
}

function takeCell(
  table: StatisticsTable,
  { drafts, goes }: { drafts: Map<string, Draft>; goes: ReadonlySet<string> },
  { key, column, value }: CellUpdate,
): void {
  let draft = drafts.get(key);
  if (!draft) {
    const before = table.rows.get(key);
    if (!before) {
      if (!goes.has(key)) table.strays.unknownKeys += 1;
      return;
    }
    draft = { before, after: before.slice(), sent: new Set() };
    drafts.set(key, draft);
  }
  const index = table.layout.find(column);
  if (index === -1) {
    table.strays.unknownColumns += 1;
  } else if (index > 0) {
    draft.after[index] = value;
    draft.sent.add(index);
  } else if (!sameCell(value, key)) {
    table.strays.unknownKeys += 1;
  }
}

function blankDraft(key: string, layout: TableLayout): Draft {
  const after: Cell[] = layout.columns.map(() => null);
  after[0] = key;
  return { before: null, after, sent: new Set() };
}

function tick(draft: Draft, layout: TableLayout, moment: BatchMoment): void {
  const { before, after, sent } = draft;
  for (const ticker of layout.tickers) {
    if (sent.has(ticker.column)) {
      after[ticker.column] = sentDuration(ticker, { before, after }, moment);
    } else if (before) {
      after[ticker.column] = unsentDuration(ticker, { before, after }, moment);
    }
  }
}
