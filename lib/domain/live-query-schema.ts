import * as z from 'zod';
import type { Unconnected } from './board-document.ts';
import type { Aggregate, FiguresQuery, LiveQuery, OrderBy, RowsQuery, Where } from './live-query.ts';
import { MOST_READ_LETTERS } from './formula/parse-formula.ts';
import { SHAPE_RULES } from './shape-rules.ts';
import { STATISTIC_TYPES } from './statistic-type.ts';

/** Generous for any board, small enough that no query costs much. */
const MOST = {
  columns: 200,
  orderBy: 8,
  figures: 64,
  parts: 64,
  values: 1_000,
  samples: 3_600,
  rows: 20_000,
};

const name = z.string().min(1).max(300);
const count = (most: number): z.ZodNumber => z.number().int().min(1).max(most);
const value = z.union([z.string().max(1_000), z.number()]);

const where: z.ZodType<Where> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ all: z.array(where).max(MOST.parts) }),
      z.strictObject({ any: z.array(where).max(MOST.parts) }),
      z.strictObject({ not: where }),
      z.strictObject({
        column: name,
        op: z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge']),
        value: value.nullable(),
      }),
      z.strictObject({ column: name, op: z.literal('in'), values: z.array(value).max(MOST.values) }),
      z.strictObject({ column: name, op: z.literal('contains'), text: z.string().max(300) }),
      z.strictObject({ column: name, op: z.literal('lists'), value: name }),
      z.strictObject({ column: name, op: z.literal('olderThan'), ms: z.number().min(0) }),
    ],
    { error: SHAPE_RULES.noCondition },
  ),
);

const condition = z.exactOptional(where);
const aggregate: z.ZodType<Aggregate> = z.discriminatedUnion('fn', [
  z.strictObject({ as: name, fn: z.literal('count'), where: condition }),
  z.strictObject({
    as: name,
    fn: z.enum(['sum', 'min', 'max', 'oldest', 'distinct']),
    column: name,
    where: condition,
  }),
  z.strictObject({
    as: name,
    fn: z.literal('mean'),
    column: name,
    weight: name.nullable(),
    where: condition,
  }),
  z.strictObject({ as: name, fn: z.literal('first'), column: name, by: name, where: condition }),
  z.strictObject({
    as: name,
    fn: z.literal('formula'),
    formula: z.string().max(MOST_READ_LETTERS),
    where: condition,
  }),
]);
const orderBy: z.ZodType<OrderBy> = z.strictObject({ column: name, direction: z.enum(['asc', 'desc']) });

const unconnected = { type: z.enum(STATISTIC_TYPES), where: condition };
const rows = {
  kind: z.literal('rows'),
  ...unconnected,
  columns: z.union([z.literal('*'), z.array(name).max(MOST.columns)]),
  orderBy: z.exactOptional(z.array(orderBy).max(MOST.orderBy)),
  limit: z.exactOptional(count(MOST.rows)),
};
const figures = {
  kind: z.literal('figures'),
  ...unconnected,
  groupBy: z.exactOptional(name),
  groupEach: z.exactOptional(z.literal(true)),
  figures: z.array(aggregate).min(1).max(MOST.figures),
};

/** A live query as a page may ask it: the shape of lib/domain/live-query, nothing more, within bounds. */
export const liveQuerySchema: z.ZodType<LiveQuery> = z.discriminatedUnion('kind', [
  z.strictObject({ ...rows, connection: name }),
  z.strictObject({ ...figures, connection: name }),
  z.strictObject({
    kind: z.literal('trend'),
    ...unconnected,
    connection: name,
    figure: aggregate,
    everyMs: z.number().int().min(1_000).max(3_600_000),
    keep: count(MOST.samples),
  }),
]);

/** The queries of a board, which reads whatever connection it is shown with. */
export const rowsSchema: z.ZodType<Unconnected<RowsQuery>> = z.strictObject(rows);
export const figuresSchema: z.ZodType<Unconnected<FiguresQuery>> = z.strictObject(figures);
