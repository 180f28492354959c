import type { Where } from './live-query.ts';

/** Conditions by index; those of one list exclude one another, so no row meets two of them. */
export type Apart = readonly (readonly number[])[];

interface Needed {
  column: string;
  values: ReadonlySet<string>;
}

/** Puts conditions together that cannot both be met, as far as what they want of one column tells. */
export function apartConditions(conditions: readonly (Where | undefined)[]): Apart {
  const lists: { column: string | null; seen: Set<string>; members: number[] }[] = [];
  for (const [index, where] of conditions.entries()) {
    const needed = where ? neededBy(where) : null;
    const list =
      needed && lists.find(({ column, seen }) => column === needed.column && isApart(seen, needed.values));
    if (list) {
      list.members.push(index);
      for (const value of needed.values) list.seen.add(value);
    } else lists.push({ column: needed?.column ?? null, seen: new Set(needed?.values), members: [index] });
  }
  return lists.map(({ members }) => members);
}

/** A column, and the values of which a row must have one there to meet the condition; null where nothing is that plain. */
function neededBy(where: Where): Needed | null {
  if ('all' in where) return where.all.map(neededBy).find((needed) => needed !== null) ?? null;
  if ('any' in where) return eitherOf(where.any.map(neededBy));
  if (!('op' in where)) return null;
  if (where.op === 'eq') return { column: where.column, values: new Set([textOf(where.value)]) };
  return where.op === 'in' ? { column: where.column, values: new Set(where.values.map(textOf)) } : null;
}

function eitherOf(parts: readonly (Needed | null)[]): Needed | null {
  const values = new Set<string>();
  for (const part of parts) {
    if (part === null || part.column !== parts[0]?.column) return null;
    for (const value of part.values) values.add(value);
  }
  const column = parts[0]?.column;
  return column === undefined ? null : { column, values };
}

function isApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...other].every((value) => !one.has(value));
}

function textOf(value: string | number | null): string {
  return String(value);
}
