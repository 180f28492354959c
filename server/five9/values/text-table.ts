import type { Cell } from '#lib/domain/cell';
import type { Column, ColumnKind } from '#lib/domain/column';
import { columnKindOf, findColumn, keyColumnOf } from '#lib/domain/column-catalogue';
import { kindByRole } from '#lib/domain/column-roles';
import type { ColumnRoles } from '#lib/domain/connection-settings';
import type { CellUpdate, Moments, SourceRow } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import { compileTickers, type Ticker } from '#lib/domain/ticking';
import type { WireStatistics, WireStatisticsUpdate } from '../contract/wire-types.ts';
import { parseCell, showsHundreds } from './parse-cell.ts';
import { addedDraft, changedDraft, type RowDraft } from './row-draft.ts';
import type { SavedTable, TextRow } from './text-row.ts';
import { noCounts, type ValueCounts } from './value-counts.ts';

export interface WholeTable {
  columns: readonly Column[];
  rows: readonly SourceRow[];
  counts: ValueCounts;
}

export interface TableChanges {
  added: readonly string[];
  cells: readonly CellUpdate[];
  deleted: readonly string[];
  counts: ValueCounts;
}

const STRANGERS_KEPT = 1_000;

/**
 * One statistics table in the service's own words, as last told. It reads answers into typed values, and it can be
 * saved and restored, which the typed tables cannot: how a percent is read may change with what its column shows.
 */
export class TextTable {
  readonly type: StatisticType;
  readonly #roles: ColumnRoles;
  #columns: readonly Column[] = [];
  #tickers: readonly Ticker[] = [];
  #rows = new Map<string, TextRow>();
  #hundreds = new Set<string>();
  #wholeAt = 0;
  readonly #found = new Map<string, number>();
  readonly #met = new Set<string>();

  /** `columnRoles` says what columns hold that are not in the catalogue; it is about the inbound campaigns. */
  constructor(type: StatisticType, columnRoles: ColumnRoles = {}) {
    this.type = type;
    this.#roles = type === 'InboundCampaignStatistics' ? columnRoles : {};
  }

  get size(): number {
    return this.#rows.size;
  }
  get columns(): readonly Column[] {
    return this.#columns;
  }

  /** Takes a whole table. */
  load(wire: WireStatistics, measuredAt: number): WholeTable {
    const counts = noCounts();
    const order = this.#arrange(wire.columns);
    this.#rows = new Map();
    this.#wholeAt = measuredAt;
    for (const row of wire.rows) {
      if (row.length !== wire.columns.length) counts.oddRows += 1;
      const cells = order.map((index) => row[index] ?? null);
      const key = cells[0] ?? '';
      if (key === '') counts.oddRows += 1;
      else this.#rows.set(key, { cells, toldAt: null });
    }
    return { columns: this.#columns, rows: this.#typedRows(counts), counts };
  }

  /** True when the update takes the last row away: a blank answer until it is confirmed. */
  wouldEmpty(update: WireStatisticsUpdate): boolean {
    if (this.#rows.size === 0) return false;
    const deleted = new Set(update.deleted);
    if (update.added.some((key) => !deleted.has(key))) return false;
    for (const key of this.#rows.keys()) if (!deleted.has(key)) return false;
    return true;
  }

  /** Takes what changed: added, then cells, then deleted. */
  apply(update: WireStatisticsUpdate, measuredAt: number): TableChanges {
    const counts = noCounts();
    const drafts = new Map<string, RowDraft>();
    const shape = { columns: this.#columns.length, tickers: this.#tickers.length };
    const deleted = new Set(update.deleted);
    const added = update.added.filter((key) => key !== '' && !this.#rows.has(key));
    for (const key of added) drafts.set(key, addedDraft(key, shape, measuredAt));

    const cells: CellUpdate[] = [];
    const rescaled = new Set<number>();
    for (const { objectName, columnName, columnValue } of update.cells) {
      const index = this.#find(columnName);
      const column = this.#columns[index];
      if (index < 1 || !column) {
        if (index === 0) continue;
        counts.unknownColumns += 1;
        this.#meet(`column ${columnName}`, counts);
        continue;
      }
      let draft = drafts.get(objectName);
      if (!draft) {
        const row = this.#rows.get(objectName);
        if (!row) {
          if (deleted.has(objectName)) continue;
          counts.unknownKeys += 1;
          this.#meet(`key ${objectName}`, counts);
          continue;
        }
        draft = changedDraft(row, shape, this.#wholeAt);
        drafts.set(objectName, draft);
      }
      draft.cells[index] = columnValue;
      draft.missing?.delete(index);
      const ticker = this.#tickers.findIndex((one) => one.column === index);
      if (ticker >= 0) draft.toldAt[ticker] = measuredAt;
      if (this.#noteScale(column, columnValue)) rescaled.add(index);
      cells.push({ key: objectName, column: column.name, value: this.#typed(columnValue, index, counts) });
    }

    for (const [key, { cells: text, toldAt, missing }] of drafts) {
      if (missing && missing.size > 0 && !deleted.has(key)) counts.incompleteRows += 1;
      this.#rows.set(key, { cells: text, toldAt });
    }
    for (const key of deleted) this.#rows.delete(key);
    for (const index of rescaled) this.#retype(index, cells);
    return { added, cells, deleted: update.deleted, counts };
  }

  save(moments: Moments): SavedTable {
    const { sourceTime, measuredAt, receivedAt } = moments;
    return {
      columns: this.#columns.map((column) => column.name),
      rows: [...this.#rows.values()],
      hundreds: [...this.#hundreds],
      wholeAt: this.#wholeAt,
      sourceTime,
      measuredAt,
      receivedAt,
    };
  }

  /** Takes a saved table; running durations are carried on to the moment the table was saved for. */
  restore(saved: SavedTable): WholeTable {
    this.#arrange(saved.columns);
    this.#hundreds = new Set(saved.hundreds);
    this.#wholeAt = saved.wholeAt;
    this.#rows = new Map(saved.rows.map((row) => [row.cells[0] ?? '', row]));
    const counts = noCounts();
    const rows: SourceRow[] = [];
    for (const row of this.#rows.values()) {
      const typed = this.#typedRow(row, counts);
      this.#tickers.forEach((ticker, place) => {
        const toldMs = typed[ticker.column];
        const toldAt = row.toldAt?.[place] ?? saved.wholeAt;
        if (typeof toldMs === 'number' && ticker.isRunning(typed))
          typed[ticker.column] = toldMs + Math.max(0, saved.measuredAt - toldAt);
      });
      rows.push(typed);
    }
    return { columns: this.#columns, rows, counts };
  }

  /** Lays the columns out with the key first; the answer says where each stood. A name that comes twice counts once. */
  #arrange(names: readonly string[]): readonly number[] {
    const named = names.map((name) => ({ name, kind: this.#kindOf(name) }));
    const keyAt = Math.max(0, findColumn(this.type, named, keyColumnOf(this.type)));
    const order = [keyAt];
    names.forEach((name, index) => {
      if (index !== keyAt && names.indexOf(name) === index && name !== names[keyAt]) order.push(index);
    });
    this.#columns = order.map((index, place) => ({
      name: names[index] ?? '',
      kind: place === 0 ? 'key' : (named[index]?.kind ?? 'unknown'),
    }));
    this.#tickers = compileTickers(this.type, this.#columns);
    this.#found.clear();
    return order;
  }

  #kindOf(name: string): ColumnKind {
    const known = columnKindOf(this.type, name);
    return known === 'unknown' ? (kindByRole(this.#roles, name) ?? known) : known;
  }

  #meet(stranger: string, counts: ValueCounts): void {
    if (this.#met.has(stranger) || this.#met.size >= STRANGERS_KEPT) return;
    this.#met.add(stranger);
    counts.strangers += 1;
  }

  #find(name: string): number {
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const index = findColumn(this.type, this.#columns, name);
    if (this.#found.size < 1000) this.#found.set(name, index);
    return index;
  }

  #noteScale(column: Column, text: string | null): boolean {
    if (column.kind !== 'percent' || this.#hundreds.has(column.name) || !showsHundreds(text)) return false;
    this.#hundreds.add(column.name);
    return true;
  }

  #typed(text: string | null, index: number, counts: ValueCounts): Cell {
    const column = this.#columns[index];
    if (!column) return null;
    const { cell, garbage } = parseCell(text, column.kind, this.#hundreds.has(column.name));
    if (garbage) counts.garbage += 1;
    return cell;
  }

  #typedRow(row: TextRow, counts: ValueCounts): Cell[] {
    return row.cells.map((text, index) => (index === 0 ? text : this.#typed(text, index, counts)));
  }

  #typedRows(counts: ValueCounts): SourceRow[] {
    this.#columns.forEach((column, index) => {
      if (column.kind !== 'percent') return;
      for (const row of this.#rows.values()) if (this.#noteScale(column, row.cells[index] ?? null)) break;
    });
    return Array.from(this.#rows.values(), (row) => this.#typedRow(row, counts));
  }

  /** Every row's cell of a column whose scale has just become known. */
  #retype(index: number, cells: CellUpdate[]): void {
    const column = this.#columns[index];
    if (!column) return;
    const ignored = noCounts();
    for (const [key, row] of this.#rows)
      cells.push({ key, column: column.name, value: this.#typed(row.cells[index] ?? null, index, ignored) });
  }
}
