import type { Cell } from '#lib/domain/cell';
import type { ResultTable } from '#lib/domain/result-table';
import { foldText } from '#lib/format/fold-text';

const MOST = 100;
const byName = new Intl.Collator(undefined, { numeric: true });

/** Rows whose key or name holds what was typed, those taken already left out; by name, as many as anybody looks through. */
export function suggestedRows(
  { columns, rows }: Pick<ResultTable, 'columns' | 'rows'>,
  { typed, taken }: { typed: string; taken: readonly string[] },
): readonly { key: string; label: string }[] {
  const sought = foldText(typed.trim());
  const known = new Set(taken);
  const named = columns.findIndex(({ name }) => name === 'Full Name');
  return rows
    .map(({ key, cells }) => ({ key, label: nameIn(cells[named]) ?? key }))
    .filter(({ key }) => !known.has(key))
    .filter(({ key, label }) => foldText(key).includes(sought) || foldText(label).includes(sought))
    .toSorted((a, b) => byName.compare(a.label, b.label))
    .slice(0, MOST);
}

function nameIn(cell: Cell | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}
