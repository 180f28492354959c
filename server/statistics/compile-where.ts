import { isSince, type Cell } from '#lib/domain/cell';
import { listedIn } from '#lib/domain/listed-text';
import type { Where } from '#lib/domain/live-query';
import { keyText } from '#lib/domain/statistics-table';
import type { TableRow } from '#lib/domain/table-delta';

/** A condition on the age of a running duration: time alone can make it true. */
export interface AgeCondition {
  column: number;
  ms: number;
}

export type RowTest = (row: TableRow, now: number) => boolean;

/** A condition compiled for one table layout. */
export interface CompiledWhere {
  test: RowTest;
  /** Indexes of the columns it reads. */
  columns: readonly number[];
  ages: readonly AgeCondition[];
}

/** Finds a column's index by name, -1 for one the table does not have: its cells are no data. */
export type FindColumn = (name: string) => number;

/** Null holds always. Comparisons hold between values of one kind only; a running duration is no number. */
export function compileWhere(where: Where | null, find: FindColumn): CompiledWhere {
  const columns = new Set<number>();
  const ages: AgeCondition[] = [];
  const index = (name: string): number => {
    const at = find(name);
    if (at !== -1) columns.add(at);
    return at;
  };
  const test = where === null ? () => true : compile(where, { index, ages });
  return { test, columns: [...columns], ages };
}

interface Context {
  index: FindColumn;
  ages: AgeCondition[];
}

function compile(where: Where, context: Context): RowTest {
  if ('all' in where) {
    const tests = where.all.map((part) => compile(part, context));
    return (row, now) => tests.every((test) => test(row, now));
  }
  if ('any' in where) {
    const tests = where.any.map((part) => compile(part, context));
    return (row, now) => tests.some((test) => test(row, now));
  }
  if ('not' in where) {
    const test = compile(where.not, context);
    return (row, now) => !test(row, now);
  }
  if ('within' in where) {
    const { within } = where;
    return (row) => within.has(keyText(row[0]) ?? '');
  }
  return compileLeaf(where, context);
}

function compileLeaf(where: Extract<Where, { column: string }>, { index, ages }: Context): RowTest {
  const at = index(where.column);
  const cellOf = at === -1 ? () => null : (row: TableRow): Cell => row[at] ?? null;
  switch (where.op) {
    case 'eq': {
      const { value } = where;
      return (row) => cellOf(row) === value;
    }
    case 'ne': {
      const { value } = where;
      return (row) => cellOf(row) !== value;
    }
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return compared(where.op, where.value, cellOf);
    case 'in': {
      const values = new Set<Cell>(where.values);
      return (row) => values.has(cellOf(row));
    }
    case 'contains': {
      const text = where.text.toLowerCase();
      return (row) => {
        const cell = cellOf(row);
        return typeof cell === 'string' && cell.toLowerCase().includes(text);
      };
    }
    case 'lists': {
      const { value } = where;
      return (row) => {
        const cell = cellOf(row);
        return typeof cell === 'string' && listedIn(cell).includes(value);
      };
    }
    case 'olderThan': {
      const { ms } = where;
      if (at !== -1) ages.push({ column: at, ms });
      return (row, now) => {
        const cell = cellOf(row);
        return isSince(cell) && cell.since < now - ms;
      };
    }
  }
}

function compared(
  op: 'lt' | 'le' | 'gt' | 'ge',
  value: string | number | null,
  cellOf: (row: TableRow) => Cell,
): RowTest {
  if (value === null) return () => false;
  const holds = { lt: isLess, le: isNotMore, gt: isMore, ge: isNotLess }[op];
  return (row) => {
    const cell = cellOf(row);
    return typeof cell === typeof value && holds(plain(cell), value);
  };
}

type Plain = string | number;
const isLess = (a: Plain, b: Plain): boolean => a < b;
const isNotMore = (a: Plain, b: Plain): boolean => a <= b;
const isMore = (a: Plain, b: Plain): boolean => a > b;
const isNotLess = (a: Plain, b: Plain): boolean => a >= b;

function plain(cell: Cell): Plain {
  return typeof cell === 'string' || typeof cell === 'number' ? cell : '';
}
