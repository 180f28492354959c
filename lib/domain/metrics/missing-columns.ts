import { findColumn } from '../column-catalogue.ts';
import type { Column } from '../column.ts';
import { columnNamed } from '../column-roles.ts';
import type { ColumnRoles } from '../connection-settings.ts';
import { columnsOf } from '../formula/expression.ts';
import { readFormula } from '../formula/read-formula.ts';
import type { Metric } from './metrics.ts';

/** What a metric needs and a table has not, as boards write it: a role nobody plays there, `@answeredInTime`, or a name. */
export function missingColumns(
  { type, formula }: Pick<Metric, 'type' | 'formula'>,
  { columns, roles }: { columns: readonly Column[]; roles: ColumnRoles },
): readonly string[] {
  const parsed = readFormula(formula);
  if (parsed.kind === 'bad') return [];
  return columnsOf(parsed.expression).filter(
    (written) => findColumn(type, columns, columnNamed(roles, written)) === -1,
  );
}
