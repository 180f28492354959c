import { AGENT_STATES, agentStateOf } from '#lib/domain/agent-state';
import type { Cell } from '#lib/domain/cell';
import { findColumn } from '#lib/domain/column-catalogue';
import type { Column } from '#lib/domain/column';
import { FILTER_NAMES, type DeskAddress, type FilterName } from '#lib/domain/desk-address';
import { listedIn } from '#lib/domain/listed-text';
import type { ResultRow } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import { foldText } from '#lib/format/fold-text';

/** What the reader asked to see; an empty list of values narrows nothing. */
export type RowFilter = Pick<DeskAddress, 'filter' | 'only'>;

/** Where a filter finds its values in a row. */
export interface FilterPlace {
  index: number;
  /** The cell is a list, of which any entry will do. */
  isList: boolean;
}

/**
 * Whether a row is asked for: every word of the filter stands in its key or one of its name columns (case and accents
 * aside), and of every filter with chosen values one is the row's. A filter that the table has no column for is passed
 * over: links lead from one table to another.
 */
export function rowMatcher(
  type: StatisticType,
  columns: readonly Column[],
  asked: RowFilter,
): (row: ResultRow) => boolean {
  const words = foldText(asked.filter).split(' ').filter(Boolean);
  const textOf = rowTexts(columns);
  const filters = FILTER_NAMES.flatMap((name) => {
    const place = filterPlace(type, columns, name);
    return place && asked.only[name].length > 0 ? [{ ...place, values: new Set(asked.only[name]) }] : [];
  });
  return (row) => {
    for (const { index, isList, values } of filters) {
      const text = plainText(row.cells[index]);
      const fits = isList ? listedIn(text).some((entry) => values.has(entry)) : values.has(text);
      if (!fits) return false;
    }
    if (words.length === 0) return true;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  };
}

/** Where a filter finds its values in the rows of a table; null where the table has nothing to filter by. */
export function filterPlace(
  type: StatisticType,
  columns: readonly Column[],
  name: FilterName,
): FilterPlace | null {
  const at = placeOf(type, columns, name);
  return at < 0 ? null : { index: at, isList: at > 0 && (name === 'skill' || name === 'group') };
}

function placeOf(type: StatisticType, columns: readonly Column[], name: FilterName): number {
  const isOfAgents = type === 'AgentState' || type === 'AgentStatistics';
  switch (name) {
    case 'state':
      return stateColumn(columns);
    case 'skill':
      return type === 'ACDStatus' ? 0 : findColumn(type, columns, 'Skills');
    case 'group':
      return findColumn(type, columns, 'Agent Groups');
    case 'reason':
      return findColumn(type, columns, 'Reason Code');
    case 'campaign':
      return type === 'ACDStatus' || isOfAgents ? findColumn(type, columns, 'Campaign Name') : 0;
  }
}

/** The index of the column that holds a row's state now, or -1. */
export function stateColumn(columns: readonly Column[]): number {
  return columns.findIndex((column) => column.kind === 'state');
}

/** What a directory joins to agents' rows and people look for them by. */
const JOINED_NAMES: ReadonlySet<string> = new Set(['Skills', 'Agent Groups']);

/** The columns, besides the key, that name what a row is about. */
export function nameColumns(columns: readonly Column[]): readonly number[] {
  return columns.flatMap((column, index) =>
    column.kind === 'text' && (/\bname$/i.test(column.name) || JOINED_NAMES.has(column.name)) ? [index] : [],
  );
}

/** How many rows are in each state, in an order that does not change with the counts: at work first, away last. */
export function countStates(
  columns: readonly Column[],
  rows: readonly ResultRow[],
): readonly (readonly [state: string, count: number])[] {
  const index = stateColumn(columns);
  if (index < 0) return [];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const state = plainText(row.cells[index]);
    if (state !== '') counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const rank = (state: string): number => AGENT_STATES.indexOf(agentStateOf(state));
  return [...counts].toSorted((a, b) => rank(a[0]) - rank(b[0]) || a[0].localeCompare(b[0]));
}

/** A cell as a filter compares it. */
export function plainText(cell: Cell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

// Rows are shared between versions of a table, so the text of one that did not change is folded once.
const foldedOf = new WeakMap<readonly Column[], WeakMap<ResultRow, string>>();

function rowTexts(columns: readonly Column[]): (row: ResultRow) => string {
  const known = foldedOf.get(columns) ?? new WeakMap<ResultRow, string>();
  foldedOf.set(columns, known);
  const names = nameColumns(columns);
  return (row) => {
    const folded = known.get(row);
    if (folded !== undefined) return folded;
    const text = foldText(`${row.key} ${names.map((index) => plainText(row.cells[index])).join(' ')}`);
    known.set(row, text);
    return text;
  };
}
