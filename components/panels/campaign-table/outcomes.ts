import type { ResultTable } from '#lib/domain/result-table';
import { countOf } from '#components/wall/read-row.ts';

/** How many calls of a campaign ended with a disposition. */
export interface Outcome {
  name: string;
  calls: number;
}

const byName = new Intl.Collator(undefined, { numeric: true });

/**
 * By campaign, how its calls ended, what is most frequent first. A disposition is a column that nothing else is known of; one
 * without calls is left out, and a campaign that no table knows has no entry.
 */
export function outcomesOf(tables: readonly (ResultTable | null)[]): ReadonlyMap<string, readonly Outcome[]> {
  const found = new Map<string, readonly Outcome[]>();
  for (const table of tables)
    for (const { key, cells } of table?.rows ?? []) {
      const outcomes = (table?.columns ?? []).flatMap(({ name, kind }, place) => {
        const calls = kind === 'unknown' ? countOf(cells[place] ?? null) : null;
        return calls === null || calls === 0 ? [] : [{ name, calls }];
      });
      const all = [...(found.get(key) ?? []), ...outcomes];
      found.set(
        key,
        all.toSorted((one, other) => other.calls - one.calls || byName.compare(one.name, other.name)),
      );
    }
  return found;
}
