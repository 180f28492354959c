import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FiguresQuery, LiveQuery, RowsQuery, Where } from '#lib/domain/live-query';
import { bothWhere, canonicalWhere, queryKey, whereKey } from './canonical-query.ts';
import { compileWhere } from './compile-where.ts';
import { NINE } from './testing/open-floor.ts';
import { randomWhere } from './testing/random-queries.ts';
import { findInRow, randomRow } from './testing/random-rows.ts';

const ready: Where = { column: 'State', op: 'eq', value: 'Ready' };
const lunch: Where = { column: 'Reason Code', op: 'eq', value: 'Lunch' };
const old: Where = { column: 'State Duration', op: 'olderThan', ms: 60_000 };

const sameKey = (a: Where | undefined, b: Where | undefined): boolean =>
  whereKey(canonicalWhere(a)) === whereKey(canonicalWhere(b));

describe('a condition', () => {
  it.each<[string, Where | undefined, Where | undefined]>([
    ['none and one that always holds', undefined, { all: [] }],
    ['the order of parts', { all: [ready, lunch] }, { all: [lunch, ready] }],
    ['a part said twice', { any: [ready, lunch, ready] }, { any: [lunch, ready] }],
    ['nested parts of one kind', { all: [ready, { all: [lunch, old] }] }, { all: [ready, lunch, old] }],
    ['a lone part', { all: [{ any: [ready] }] }, ready],
    ['a double no', { not: { not: ready } }, ready],
    ['what always holds among others', { all: [ready, { all: [] }] }, ready],
    ['what never holds among others', { any: [ready, { any: [] }] }, ready],
    ['all with what never holds', { all: [ready, { any: [] }] }, { any: [] }],
    ['any with what always holds', { any: [ready, { all: [] }] }, undefined],
    ['not always', { not: { all: [] } }, { any: [] }],
    ['not never', { not: { any: [] } }, undefined],
    ['a list of one', { column: 'State', op: 'in', values: ['Ready'] }, ready],
    ['a list of none', { column: 'State', op: 'in', values: [] }, { any: [] }],
    [
      'the order of a list',
      { column: 'State', op: 'in', values: ['b', 'a', 'b', 1] },
      { column: 'State', op: 'in', values: [1, 'a', 'b'] },
    ],
    ['the order of names', ready, { value: 'Ready', op: 'eq', column: 'State' }],
  ])('means the same whatever %s', (_title, a, b) => {
    expect(sameKey(a, b)).toBe(true);
  });

  it.each<[string, Where, Where]>([
    ['all or any', { all: [ready, lunch] }, { any: [ready, lunch] }],
    ['yes or no', ready, { not: ready }],
    ['number or text', { column: 'n', op: 'eq', value: 1 }, { column: 'n', op: 'eq', value: '1' }],
    [
      'number or text in a list',
      { column: 'n', op: 'in', values: [1, 2] },
      { column: 'n', op: 'in', values: ['1', '2'] },
    ],
    ['one limit or another', old, { ...old, ms: 60_001 }],
    [
      'nothing or the text null',
      { column: 'n', op: 'eq', value: null },
      { column: 'n', op: 'eq', value: 'null' },
    ],
  ])('is told apart by %s', (_title, a, b) => {
    expect(sameKey(a, b)).toBe(false);
  });

  it('holds for the same rows in its canonical form, which is its own canonical form', () => {
    fc.assert(
      fc.property(randomWhere, randomRow, fc.nat(200_000), (where, row, laterMs) => {
        const canonical = canonicalWhere(where);
        const holds = (one: Where | null) => compileWhere(one, findInRow).test(row, NINE + laterMs);
        expect(holds(canonical)).toBe(holds(where));
        expect(whereKey(canonicalWhere(canonical ?? undefined))).toBe(whereKey(canonical));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is both of two when joined', () => {
    expect(bothWhere(ready, { all: [lunch, ready] })).toEqual(canonicalWhere({ all: [lunch, ready] }));
    expect(bothWhere(undefined, ready)).toEqual(ready);
    expect(bothWhere(undefined, undefined)).toBeNull();
  });
});

describe('a query', () => {
  const rows: RowsQuery = {
    kind: 'rows',
    connection: 'five9',
    type: 'AgentState',
    columns: ['State', 'Reason Code'],
  };
  const figures: FiguresQuery = {
    kind: 'figures',
    connection: 'five9',
    type: 'AgentState',
    groupBy: 'State',
    figures: [{ as: 'n', fn: 'count', where: ready }],
  };
  const { groupBy: _, ...all } = figures;

  it.each<[string, LiveQuery, LiveQuery]>([
    ['an order of nothing', rows, { ...rows, orderBy: [] }],
    [
      'its condition, said another way',
      { ...rows, where: ready },
      { ...rows, where: { all: [ready, ready] } },
    ],
    [
      'a figure’s condition, said another way',
      figures,
      { ...figures, figures: [{ as: 'n', fn: 'count', where: { any: [ready] } }] },
    ],
    ['groups of lists where there are none', { ...all, groupEach: true }, all],
    [
      'a formula written another way',
      { ...figures, figures: [{ as: 'n', fn: 'formula', formula: 'count(where [State]="Ready")/COUNT()' }] },
      {
        ...figures,
        figures: [{ as: 'n', fn: 'formula', formula: '(count( where [State] = "Ready")) / count()' }],
      },
    ],
  ])('has one key for %s', (_title, a, b) => {
    expect(queryKey(a)).toBe(queryKey(b));
  });

  it.each<[string, LiveQuery, LiveQuery]>([
    ['connection', rows, { ...rows, connection: 'other' }],
    ['type', rows, { ...rows, type: 'ACDStatus' }],
    ['order of columns', rows, { ...rows, columns: ['Reason Code', 'State'] }],
    ['columns', rows, { ...rows, columns: '*' }],
    [
      'direction',
      { ...rows, orderBy: [{ column: 'State', direction: 'asc' }] },
      { ...rows, orderBy: [{ column: 'State', direction: 'desc' }] },
    ],
    ['limit', { ...rows, limit: 5 }, { ...rows, limit: 6 }],
    ['limit or none', rows, { ...rows, limit: 5 }],
    ['group', figures, { ...figures, groupBy: 'Reason Code' }],
    ['count in each entry of a list', figures, { ...figures, groupEach: true }],
    ['name of a figure', figures, { ...figures, figures: [{ as: 'm', fn: 'count', where: ready }] }],
    [
      'formula',
      { ...figures, figures: [{ as: 'n', fn: 'formula', formula: 'count()' }] },
      { ...figures, figures: [{ as: 'n', fn: 'formula', formula: 'count() + 1' }] },
    ],
    ['keeping', trend(360), trend(180)],
  ])('has another key for another %s', (_title, a, b) => {
    expect(queryKey(a)).not.toBe(queryKey(b));
  });

  function trend(keep: number): LiveQuery {
    const { connection, type } = rows;
    return { kind: 'trend', connection, type, figure: { as: 'n', fn: 'count' }, everyMs: 10_000, keep };
  }
});
