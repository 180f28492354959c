import { entriesOf } from '#lib/domain/listed-text';
import type { TableRow } from '#lib/domain/table-delta';

/** The group of figures over all rows. */
export const ALL_ROWS = 'all';
const ONLY_ALL: readonly string[] = [ALL_ROWS];

/** As many as the largest table has rows; beyond that what was read is forgotten at once. */
const MOST_REMEMBERED = 20_000;

/**
 * How rows are put in groups: all together for null; else by the column at `at` (-1: one the table does not have). With
 * `lists` the column holds lists; their entries are remembered there by the text, since reading them anew costs most.
 */
export type Grouping = { at: number; lists: Map<string, readonly string[]> | null } | null;

/** How a query groups, by the places of its columns. */
export function groupingOf(
  query: { groupBy?: string; groupEach?: true },
  find: (column: string) => number,
): Grouping {
  if (query.groupBy === undefined) return null;
  return { at: find(query.groupBy), lists: query.groupEach ? new Map() : null };
}

/**
 * The groups a row belongs to, none twice: `all` without grouping; its text or number there, empty for no data; each entry
 * of its list, which may be none.
 */
export function groupsOf(row: TableRow, grouping: Grouping): readonly string[] {
  if (grouping === null) return ONLY_ALL;
  const cell = row[grouping.at];
  const text = typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';
  return grouping.lists ? rememberedEntries(text, grouping.lists) : [text];
}

function rememberedEntries(text: string, lists: Map<string, readonly string[]>): readonly string[] {
  const known = lists.get(text);
  if (known) return known;
  if (lists.size >= MOST_REMEMBERED) lists.clear();
  const entries = entriesOf(text);
  lists.set(text, entries);
  return entries;
}
