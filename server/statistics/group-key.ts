import { entriesOf } from '#lib/domain/listed-text';
import type { FiguresQuery, RowKeys } from '#lib/domain/live-query';
import type { TableRow } from '#lib/domain/table-delta';

/** The group of figures over all rows. */
export const ALL_ROWS = 'all';
const ONLY_ALL: readonly string[] = [ALL_ROWS];

/** As many as the largest table has rows; beyond that what was read is forgotten at once. */
const MOST_REMEMBERED = 20_000;

/**
 * How rows are put in groups: all together for null; else by the column at `at` (-1: one the table does not have). With
 * `lists` the column holds lists; their entries are remembered there by the text, since reading them anew costs most. Of
 * those only the ones in `within` are groups, where it is given.
 */
export type Grouping = { at: number; lists: Lists | null; within: RowKeys | null } | null;
export type Lists = Map<string, readonly string[]>;

/** How a query groups, by the places of its columns. */
export function groupingOf(
  query: Pick<FiguresQuery, 'groupBy' | 'groupEach' | 'groupWithin'>,
  find: (column: string) => number,
): Grouping {
  if (query.groupBy === undefined) return null;
  const at = find(query.groupBy);
  if (!query.groupEach) return { at, lists: null, within: null };
  return { at, lists: new Map(), within: query.groupWithin ?? null };
}

/**
 * The groups a row belongs to, none twice: `all` without grouping; its text or number there, empty for no data; each entry
 * of its list, which may be none.
 */
export function groupsOf(row: TableRow, grouping: Grouping): readonly string[] {
  if (grouping === null) return ONLY_ALL;
  const cell = row[grouping.at];
  const text = typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';
  if (!grouping.lists) return [text];
  const { within } = grouping;
  const entries = rememberedEntries(text, grouping.lists);
  return within ? entries.filter((entry) => within.has(entry)) : entries;
}

function rememberedEntries(text: string, lists: Lists): readonly string[] {
  const known = lists.get(text);
  if (known) return known;
  if (lists.size >= MOST_REMEMBERED) lists.clear();
  const entries = entriesOf(text);
  lists.set(text, entries);
  return entries;
}
