import { suitsRole } from '#lib/domain/column-roles';
import type { Column } from '#lib/domain/column';
import type { ColumnRole, ColumnRoles } from '#lib/domain/connection-settings';
import type { ResultTable } from '#lib/domain/result-table';
import { isSince } from '#lib/domain/cell';
import { formatCount } from '#lib/format/count';
import { formatDuration } from '#lib/format/duration';
import { formatPercent } from '#lib/format/percent';
import type { Spoken } from '#lib/words/spoken';
import type { Words } from '#lib/words/words';
import type { SelectOption } from '#components/ui/select-field.tsx';

interface RolePlace {
  role: ColumnRole;
  columns: readonly Column[];
  /** What plays the role now. */
  mapped: string | undefined;
}

/** The columns that may play a role; one that is mapped stays to be seen when the table has lost it. */
export function roleOptions(
  { role, columns, mapped }: RolePlace,
  t: Words<'admin'>,
): readonly SelectOption[] {
  const fitting = columns.slice(1).filter((column) => suitsRole(role, column) || column.name === mapped);
  const options = fitting.map(({ name }) => ({ value: name, label: name }));
  const isLost = mapped !== undefined && !fitting.some(({ name }) => name === mapped);
  return [
    { value: '', label: t('connections.columns.notMapped') },
    ...(isLost ? [{ value: mapped, label: t('connections.columns.lost', { column: mapped }) }] : []),
    ...options,
  ];
}

/** What a column shows in the first row that has something, as text; null where none has. */
export function sampleOf(table: ResultTable | null, name: string, t: Spoken): string | null {
  const at = table?.columns.findIndex((column) => column.name === name) ?? -1;
  const kind = table?.columns[at]?.kind;
  if (!table || kind === undefined) return null;
  for (const { cells } of table.rows) {
    const cell = cells[at] ?? null;
    if (cell === null || isSince(cell)) continue;
    if (typeof cell === 'string') return cell;
    switch (kind) {
      case 'percent':
        return formatPercent(cell, t, { decimals: 1 });
      case 'duration':
      case 'mean':
      case 'longest':
        return formatDuration(cell);
      default:
        return formatCount(cell, t);
    }
  }
  return null;
}

/** Roles with a column only. */
export function mappedRoles(roles: Readonly<Partial<Record<ColumnRole, string>>>): ColumnRoles {
  return Object.fromEntries(Object.entries(roles).filter(([, column]) => column !== ''));
}
