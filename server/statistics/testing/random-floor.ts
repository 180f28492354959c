import * as fc from 'fast-check';
import type { Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import type {
  Aggregate,
  FiguresQuery,
  LiveQuery,
  OrderBy,
  RowsQuery,
  TrendQuery,
  Where,
} from '#lib/domain/live-query';
import type { CellUpdate, SnapshotEvent } from '#lib/domain/source';
import type { TableRow } from '#lib/domain/table-delta';
import { momentsAt } from '#lib/domain/testing/table-events';
import { NINE } from './open-floor.ts';

const ALL_COLUMNS: readonly Column[] = [
  { name: 'Username', kind: 'key' },
  { name: 'State', kind: 'state' },
  { name: 'State Duration', kind: 'duration' },
  { name: 'Reason Code', kind: 'text' },
  { name: 'Reason Duration', kind: 'duration' },
  { name: 'Parked Calls', kind: 'count' },
  { name: 'On Park Duration', kind: 'duration' },
  { name: 'Handle', kind: 'mean' },
  { name: 'Occupancy', kind: 'percent' },
  { name: 'No Answer', kind: 'unknown' },
  { name: 'Skills', kind: 'text' },
];

const KEYS = ['ann', 'bo', 'cy', 'di', 'ed', 'flo', 'gus', 'hal'];
const CELLS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  State: fc.constantFrom('Ready', 'On Call', 'Not Ready', 'Logged Out', null),
  'State Duration': fc.integer({ min: 0, max: 120_000 }),
  'Reason Code': fc.constantFrom('', 'Lunch', 'Break', null),
  'Reason Duration': fc.integer({ min: 0, max: 120_000 }),
  'Parked Calls': fc.constantFrom<Cell>(0, 1, 2, 7, null),
  'On Park Duration': fc.integer({ min: 0, max: 120_000 }),
  Handle: fc.constantFrom<Cell>(0, 31_000, 65_000, 'n/a', null),
  Occupancy: fc.constantFrom<Cell>(0.1, 0.2, 0.7, 0.333, null),
  'No Answer': fc.constantFrom<Cell>(0, 3, 4, null),
  Skills: fc.constantFrom('', 'Billing', 'Billing · Orders', 'Orders · Billing · Orders', 'Sales', null),
};
const NAMES = Object.keys(CELLS);

const cellOf = (name: string): fc.Arbitrary<Cell> => CELLS[name] ?? fc.constant(null);
const key = fc.constantFrom(...KEYS);

export type FloorEvent =
  | { kind: 'update'; waitMs: number; added: string[]; cells: CellUpdate[]; deleted: string[] }
  | { kind: 'snapshot'; waitMs: number; columns: readonly Column[]; rows: Record<string, Cell>[] }
  | { kind: 'wait'; waitMs: number }
  | { kind: 'jump'; byMs: number }
  | { kind: 'open'; query: LiveQuery }
  | { kind: 'close'; place: number };

const cellUpdate: fc.Arbitrary<CellUpdate> = fc
  .constantFrom(...NAMES)
  .chain((column) => fc.record({ key, column: fc.constant(column), value: cellOf(column) }));

const fullRow: fc.Arbitrary<Record<string, Cell>> = fc.record({ Username: key, ...CELLS });

/** A row as a table holds it at nine: some of its durations run. */
export const randomRow: fc.Arbitrary<TableRow> = fullRow.chain((row) =>
  fc.array(fc.boolean(), { minLength: ALL_COLUMNS.length, maxLength: ALL_COLUMNS.length }).map((runs) =>
    ALL_COLUMNS.map(({ name: column, kind }, index) => {
      const cell = row[column] ?? null;
      return kind === 'duration' && typeof cell === 'number' && runs[index] ? { since: NINE - cell } : cell;
    }),
  ),
);

/** Where a column stands in a random row. */
export function findInRow(column: string): number {
  return ALL_COLUMNS.findIndex((one) => one.name === column);
}

const columns: fc.Arbitrary<readonly Column[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(ALL_COLUMNS) },
  {
    weight: 1,
    arbitrary: fc
      .subarray(ALL_COLUMNS.slice(1), { minLength: 2 })
      .map((some) => [...ALL_COLUMNS.slice(0, 1), ...some]),
  },
);

const name = fc.constantFrom('Username', ...NAMES, 'No Such Column');
const leaf: fc.Arbitrary<Where> = fc.oneof(
  fc.record({
    column: name,
    op: fc.constantFrom(
      'eq' as const,
      'ne' as const,
      'lt' as const,
      'le' as const,
      'gt' as const,
      'ge' as const,
    ),
    value: fc.constantFrom('Ready', 'On Call', 'Lunch', 1, 0.2, 31_000, null),
  }),
  fc.record({
    column: name,
    op: fc.constant('in' as const),
    values: fc.subarray(['Ready', 'On Call', 'Lunch', 0, 2]),
  }),
  fc.record({ column: name, op: fc.constant('contains' as const), text: fc.constantFrom('READY', 'n', '') }),
  fc.record({
    column: fc.constantFrom('Skills', 'State'),
    op: fc.constant('lists' as const),
    value: fc.constantFrom('Billing', 'Orders', 'Ready'),
  }),
  fc.record({
    column: fc.constantFrom('State Duration', 'Reason Duration', 'On Park Duration', 'State'),
    op: fc.constant('olderThan' as const),
    ms: fc.constantFrom(0, 30_000, 60_000, 90_000, 45_000.5),
  }),
);
export const randomWhere: fc.Arbitrary<Where> = fc.letrec<{ tree: Where }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
})).tree;
const maybeWhere = fc.option(randomWhere, { nil: undefined, freq: 2 });

const orderBy: fc.Arbitrary<OrderBy[]> = fc.array(
  fc.record({ column: name, direction: fc.constantFrom('asc' as const, 'desc' as const) }),
  { maxLength: 2 },
);

const formula = fc.constantFrom(
  'sum([Parked Calls])',
  'count(where [State] = "Ready") / count()',
  'count(where [State] != "On Call" and [State Duration] > 45s)',
  'coalesce(sum([Parked Calls] where not [State] = "Ready"), 0) + distinct([Reason Code])',
  'max([State Duration])',
  'if(count() > 3, sum(if([Parked Calls] > 1, 2, 0)), 0 - max([Parked Calls]))',
  'mean([Parked Calls]) * 100% / distinct([State])',
  'mean([Parked Calls], [Parked Calls] + 1)',
  'sum([No Such Column])',
  'sum(',
);

const figure: fc.Arbitrary<Aggregate> = fc
  .tuple(
    fc.constantFrom('count', 'sum', 'min', 'max', 'oldest', 'mean', 'first', 'distinct', 'formula'),
    fc.record({ column: name, other: name, weighed: fc.boolean(), where: maybeWhere, formula }),
  )
  .map(([fn, { column, other, weighed, where: own, formula: text }]): Aggregate => {
    const more = own ? { where: own } : {};
    switch (fn) {
      case 'sum':
      case 'min':
      case 'max':
      case 'oldest':
      case 'distinct':
        return { as: fn, fn, column, ...more };
      case 'formula':
        return { as: fn, fn, formula: text, ...more };
      case 'mean':
        return { as: fn, fn, column, weight: weighed ? other : null, ...more };
      case 'first':
        return { as: fn, fn, column, by: other, ...more };
      default:
        return { as: 'n', fn: 'count', ...more };
    }
  });

const BASE = { connection: 'five9', type: 'AgentState' } as const;

export const rowsQuery: fc.Arbitrary<RowsQuery> = fc
  .record({
    where: maybeWhere,
    columns: fc.oneof(fc.constant('*' as const), fc.array(name, { maxLength: 4 })),
    orderBy: fc.option(orderBy, { nil: undefined }),
    limit: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  })
  .map(({ where: condition, orderBy: order, limit, columns: shown }) => ({
    ...BASE,
    kind: 'rows',
    columns: shown,
    ...(condition && { where: condition }),
    ...(order && { orderBy: order }),
    ...(limit !== undefined && { limit }),
  }));

export const figuresQuery: fc.Arbitrary<FiguresQuery> = fc
  .record({
    where: maybeWhere,
    groupBy: fc.option(fc.oneof(name, fc.constant('Skills')), { nil: undefined }),
    each: fc.boolean(),
    figures: fc.array(figure, { minLength: 1, maxLength: 3 }),
  })
  .map(({ where: condition, groupBy, each, figures }) => ({
    ...BASE,
    kind: 'figures',
    figures,
    ...(condition && { where: condition }),
    ...(groupBy !== undefined && { groupBy }),
    ...(each && { groupEach: true }),
  }));

export const trendQuery: fc.Arbitrary<TrendQuery> = fc
  .record({
    where: maybeWhere,
    figure,
    everyMs: fc.constantFrom(5_000, 10_000),
    keep: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ where: condition, ...rest }) => ({
    ...BASE,
    kind: 'trend',
    ...rest,
    ...(condition && { where: condition }),
  }));

const waitMs = fc.integer({ min: 0, max: 40_000 });

export const floorEvent: fc.Arbitrary<FloorEvent> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      waitMs,
      added: fc.array(key, { maxLength: 2 }),
      cells: fc.array(cellUpdate, { maxLength: 8 }),
      deleted: fc.array(key, { maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('snapshot' as const),
      waitMs,
      columns,
      rows: fc.array(fullRow, { maxLength: 8 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), waitMs }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('jump' as const),
      byMs: fc.integer({ min: -4_000_000, max: 4_000_000 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('open' as const),
      query: fc.oneof(rowsQuery, figuresQuery, trendQuery),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), place: fc.nat(20) }) },
);

export function snapshotOf(event: Extract<FloorEvent, { kind: 'snapshot' }>, at: number): SnapshotEvent {
  const rows = event.rows.map((row) => event.columns.map((column) => row[column.name] ?? null));
  return { kind: 'snapshot', type: 'AgentState', columns: event.columns, rows, ...momentsAt(at) };
}
