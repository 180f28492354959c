import * as fc from 'fast-check';
import type { Aggregate, FiguresQuery, OrderBy, RowsQuery, TrendQuery, Where } from '#lib/domain/live-query';
import { NAMES } from './random-rows.ts';

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
