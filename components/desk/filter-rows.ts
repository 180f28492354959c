import { AGENT_STATES, agentStateOf } from '#lib/domain/agent-state';
import type { Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import type { ResultRow } from '#lib/domain/result-table';

/** What the reader asked to see. `states` empty: every state. */
export interface RowFilter {
  filter: string;
  states: readonly string[];
}

/**
 * Whether a row is asked for: every word of the filter stands in its key or one of its name columns (case and accents
 * aside), and its state is one of those chosen. A table without a state column takes no notice of `states`.
 */
export function rowMatcher(columns: readonly Column[], asked: RowFilter): (row: ResultRow) => boolean {
  const words = plain(asked.filter).split(/\s+/).filter(Boolean);
  const names = nameColumns(columns);
  const state = stateColumn(columns);
  const states = new Set(asked.states);
  return (row) => {
    if (state >= 0 && states.size > 0 && !states.has(textOf(row.cells[state]))) return false;
    if (words.length === 0) return true;
    const text = plain(`${row.key} ${names.map((index) => textOf(row.cells[index])).join(' ')}`);
    return words.every((word) => text.includes(word));
  };
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
    const state = textOf(row.cells[index]);
    if (state !== '') counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const rank = (state: string): number => AGENT_STATES.indexOf(agentStateOf(state));
  return [...counts].toSorted((a, b) => rank(a[0]) - rank(b[0]) || a[0].localeCompare(b[0]));
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
