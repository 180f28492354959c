import { printFormula } from '#lib/domain/formula/print-formula';
import { readFormula } from '#lib/domain/formula/read-formula';
import type { Aggregate, LiveQuery, Where } from '#lib/domain/live-query';

/** A condition in one form for all that mean the same: flat, sorted, without the superfluous; null holds always. */
export function canonicalWhere(where: Where | undefined): Where | null {
  if (!where) return null;
  if ('all' in where) return joined('all', where.all);
  if ('any' in where) return joined('any', where.any);
  if ('not' in where) return negated(where.not);
  if ('within' in where) return where;
  if (where.op !== 'in') return { ...where };
  const values = [...new Set(where.values)].toSorted(byText);
  const [only] = values;
  if (values.length === 0) return NEVER;
  return values.length === 1 && only !== undefined
    ? { column: where.column, op: 'eq', value: only }
    : { column: where.column, op: 'in', values };
}

/** Both conditions at once, canonical. */
export function bothWhere(a: Where | undefined, b: Where | undefined): Where | null {
  return canonicalWhere({ all: [a, b].filter((part) => part !== undefined) });
}

const keys = new WeakMap<Where, string>();

/** The same text for equal conditions. */
export function whereKey(where: Where | null): string {
  if (where === null) return stable(null);
  let key = keys.get(where);
  if (key === undefined) keys.set(where, (key = stable(where)));
  return key;
}

/** The same text for equal queries. */
export function queryKey(query: LiveQuery): string {
  switch (query.kind) {
    case 'rows': {
      const { where, orderBy, ...rest } = query;
      return stable({ ...rest, where: canonicalWhere(where), orderBy: orderBy ?? [] });
    }
    case 'figures': {
      const { groupEach, ...rest } = query;
      return stable({
        ...rest,
        ...(groupEach && rest.groupBy !== undefined && { groupEach }),
        where: canonicalWhere(query.where),
        figures: query.figures.map(canonicalFigure),
      });
    }
    case 'trend':
      return stable({ ...query, where: canonicalWhere(query.where), figure: canonicalFigure(query.figure) });
  }
}

function canonicalFigure(figure: Aggregate): unknown {
  const where = canonicalWhere(figure.where);
  if (figure.fn !== 'formula') return { ...figure, where };
  const parsed = readFormula(figure.formula);
  const formula = parsed.kind === 'ok' ? printFormula(parsed.expression) : figure.formula;
  return { ...figure, formula, where };
}

const NEVER: Where = { any: [] };

function joined(kind: 'all' | 'any', parts: readonly Where[]): Where | null {
  const flat = new Map<string, Where>();
  for (const part of parts) {
    const canonical = canonicalWhere(part);
    if (canonical === null) {
      if (kind === 'any') return null;
      continue;
    }
    for (const inner of partsOf(kind, canonical)) flat.set(whereKey(inner), inner);
  }
  if (kind === 'all' && flat.has(whereKey(NEVER))) return NEVER;
  const sorted = [...flat].toSorted(([a], [b]) => byText(a, b)).map(([, part]) => part);
  const [first] = sorted;
  if (first === undefined) return kind === 'all' ? null : NEVER;
  if (sorted.length === 1) return first;
  return kind === 'all' ? { all: sorted } : { any: sorted };
}

function partsOf(kind: 'all' | 'any', where: Where): readonly Where[] {
  if (kind === 'all' && 'all' in where) return where.all;
  if (kind === 'any' && 'any' in where) return where.any;
  return [where];
}

function negated(where: Where): Where | null {
  const inner = canonicalWhere(where);
  if (inner === null) return NEVER;
  if (whereKey(inner) === whereKey(NEVER)) return null;
  return 'not' in inner ? canonicalWhere(inner.not) : { not: inner };
}

function byText(a: string | number, b: string | number): number {
  const left = `${typeof a}${a}`;
  const right = `${typeof b}${b}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

// JSON with the names of every object sorted, and those without a value left out.
function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => byText(a, b)));
  });
}
