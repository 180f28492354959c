import type { Column } from '#lib/domain/column';
import { FILTER_NAMES, type FilterName } from '#lib/domain/desk-address';
import type { DirectoryKind } from '#lib/domain/directory';
import { entriesOf } from '#lib/domain/listed-text';
import type { ResultRow } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import { filterPlace, plainText } from './filter-rows.ts';

/** A value that can be chosen, with how many rows have it now. */
export interface FilterOption {
  value: string;
  count: number;
}

/** Which part of a directory names the values of a filter; states stand in no directory. */
export const DIRECTORY_OF = {
  skill: 'skill',
  group: 'group',
  reason: 'reason',
  campaign: 'campaign',
} as const satisfies Partial<Record<FilterName, DirectoryKind>>;
export type ListedFilter = keyof typeof DIRECTORY_OF;

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The filters that a table has something for, besides the states, which have switches of their own. */
export function filtersOf(type: StatisticType, columns: readonly Column[]): readonly ListedFilter[] {
  return FILTER_NAMES.filter((name) => name !== 'state').filter(
    (name) => filterPlace(type, columns, name) !== null,
  );
}

/**
 * The values to choose of: what rows have, what the directory knows besides (`known`), and what is chosen though it is
 * neither, each once, by name.
 */
export function filterOptions(
  table: { type: StatisticType; columns: readonly Column[]; rows: readonly ResultRow[] },
  name: FilterName,
  { known, chosen }: { known: readonly string[]; chosen: readonly string[] },
): readonly FilterOption[] {
  const counts = new Map([...known, ...chosen].map((value) => [value, 0]));
  const place = filterPlace(table.type, table.columns, name);
  for (const row of place ? table.rows : []) {
    const text = plainText(row.cells[place?.index ?? 0]);
    for (const value of place?.isList ? entriesOf(text) : [text])
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => collator.compare(a.value, b.value));
}
