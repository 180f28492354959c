import { columnFact, keyColumnOf } from './column-catalogue.ts';
import { rowNounOf } from './explain/over-words.ts';
import type { Where } from './live-query.ts';
import type { StatisticType } from './statistic-type.ts';

/** What of a contact centre a panel can be restricted to. */
export const DIMENSIONS = ['skill', 'skillGroup', 'agentGroup', 'campaign'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** So many of one dimension, which is what a condition may have of parts. */
export const MOST_CHOSEN = 60;

/** The columns that list what a row belongs to. */
export const LIST_COLUMNS = {
  skill: 'Skills',
  skillGroup: 'Skill Groups',
  agentGroup: 'Agent Groups',
} as const;

/** Which rows of a table, and of what. */
export interface DimensionOf {
  type: StatisticType;
  dimension: Dimension;
}

/** By which column the rows of a table are of a dimension: its key, or a list; null where they are of no such thing. */
export function columnOf({ type, dimension }: DimensionOf): { column: string; isList: boolean } | null {
  const key = { column: keyColumnOf(type), isList: false };
  switch (rowNounOf(type)) {
    case 'agents':
      return dimension === 'campaign' ? null : { column: LIST_COLUMNS[dimension], isList: true };
    case 'skills':
      if (dimension === 'skill') return key;
      return dimension === 'skillGroup' ? { column: LIST_COLUMNS.skillGroup, isList: true } : null;
    case 'campaigns':
      return dimension === 'campaign' ? key : null;
  }
}

/** The names that a condition restricts a dimension to; none where it takes all. */
export function chosenIn(where: Where | undefined, of: DimensionOf): readonly string[] {
  return partsOf(where).flatMap((part) => namesIn(part, of) ?? []);
}

/** The condition with these names in the place of those that it had; all else of it as it was. */
export function withChosenIn(
  where: Where | undefined,
  of: DimensionOf,
  names: readonly string[],
): Where | undefined {
  const parts = partsOf(where);
  const place = parts.findIndex((part) => namesIn(part, of) !== null);
  const rest = parts.filter((part) => namesIn(part, of) === null);
  const chosen = conditionOf(of, names);
  const next = chosen ? rest.toSpliced(place === -1 ? rest.length : place, 0, chosen) : rest;
  return next.length > 1 ? { all: next } : next[0];
}

function conditionOf(of: DimensionOf, names: readonly string[]): Where | null {
  const by = columnOf(of);
  const [first, ...more] = names;
  if (!by || first === undefined) return null;
  const { column, isList } = by;
  if (more.length === 0)
    return isList ? { column, op: 'lists', value: first } : { column, op: 'eq', value: first };
  return isList
    ? { any: names.map((value) => ({ column, op: 'lists', value })) }
    : { column, op: 'in', values: names };
}

function partsOf(where: Where | undefined): readonly Where[] {
  if (!where) return [];
  return 'all' in where ? where.all : [where];
}

/** The names of a part that says nothing but which of a dimension; null for any other. */
function namesIn(part: Where, of: DimensionOf): readonly string[] | null {
  const by = columnOf(of);
  if (!by) return null;
  const isOfColumn = (column: string): boolean =>
    columnFact(of.type, column) === columnFact(of.type, by.column);
  if ('any' in part) {
    if (!by.isList || part.any.length === 0) return null;
    const names = part.any.map((one) => listedName(one, isOfColumn));
    const known = names.filter((name) => name !== null);
    return known.length === names.length ? known : null;
  }
  if (by.isList) {
    const name = listedName(part, isOfColumn);
    return name === null ? null : [name];
  }
  if (!('op' in part) || !isOfColumn(part.column)) return null;
  if (part.op === 'eq') return typeof part.value === 'string' ? [part.value] : null;
  return part.op === 'in' ? part.values.map(String) : null;
}

function listedName(part: Where, isOfColumn: (column: string) => boolean): string | null {
  return 'op' in part && part.op === 'lists' && isOfColumn(part.column) ? part.value : null;
}
