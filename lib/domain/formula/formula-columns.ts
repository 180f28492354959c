import type { Column } from '../column.ts';
import { columnFact, findColumn, knownColumns } from '../column-catalogue.ts';
import { kindByRole, roleKindOf } from '../column-roles.ts';
import type { ColumnKind } from '../column.ts';
import type { ColumnRoles } from '../connection-settings.ts';
import type { StatisticType } from '../statistic-type.ts';
import type { Expression } from './expression.ts';
import { fault } from './formula-problem.ts';
import type { FormulaType, FormulaUnit, Nature } from './formula-type.ts';

/** The columns a formula may name. Without `columns`, a table nobody has seen: what the catalogue does not know is let be. */
export interface FormulaColumns {
  type: StatisticType;
  columns: readonly Column[] | null;
  roles?: ColumnRoles;
}

/** What a column holds. `unknown` can be counted and compared with text, nothing more; null: there is no such column. */
export function columnType(name: string, given: FormulaColumns): FormulaType | 'unknown' | null {
  const { type, columns, roles = {} } = given;
  const found = columns?.[findColumn(type, columns, name)];
  const fact = columnFact(type, name);
  const byRole = roleKindOf(name) ?? kindByRole(roles, name);
  if (columns && !found && !byRole) return null;
  const kind = found && found.kind !== 'unknown' ? found.kind : (byRole ?? fact?.kind ?? 'unknown');
  if (fact?.ticks) return { unit: 'running', nature: 'amount' };
  const unit = unitOf(kind);
  if (unit === null) return 'unknown';
  const combine = fact?.combine.by;
  if (combine === 'agents') return { unit, nature: 'agents' };
  return { unit, nature: combine === 'none' ? 'mean' : natureOf(kind) };
}

/** The type of a column that is named; throws a FormulaFault at one that is not there or cannot be calculated with. */
export function columnTypeOf(
  column: Extract<Expression, { kind: 'column' }>,
  columns: FormulaColumns,
): FormulaType {
  const { name } = column;
  const type = columnType(name, columns);
  if (type === 'unknown') throw fault('unknownKind', column, { name });
  if (type) return type;
  const near = nearestColumn(name, columns);
  throw near === null
    ? fault('unknownColumn', column, { name })
    : fault('unknownColumnLike', column, { name, near });
}

/** The nearest name there is, for a name that is not; null where none is near. */
export function nearestColumn(name: string, { type, columns }: FormulaColumns): string | null {
  const names = columns?.map((column) => column.name) ?? knownColumns(type).map((fact) => fact.name);
  const near = names
    .map((one) => ({ one, away: distance(one.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.away - b.away)[0];
  return near && near.away <= Math.max(2, name.length / 3) ? near.one : null;
}

function unitOf(kind: ColumnKind): FormulaUnit | null {
  switch (kind) {
    case 'count':
      return 'count';
    case 'duration':
    case 'mean':
    case 'longest':
      return 'duration';
    case 'percent':
      return 'percent';
    case 'ratio':
      return 'ratio';
    case 'money':
      return 'money';
    case 'key':
    case 'text':
    case 'state':
    case 'pair':
    case 'timestamp':
    case 'flag':
      return 'text';
    case 'unknown':
      return null;
  }
}

function natureOf(kind: ColumnKind): Nature {
  return kind === 'mean' || kind === 'percent' || kind === 'ratio' || kind === 'longest' ? 'mean' : 'amount';
}

/** Letters to change, put in or leave out to make one of the other. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      now.push(Math.min(changed, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}
