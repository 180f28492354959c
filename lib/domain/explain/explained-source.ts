import type { Words } from '#lib/words/words';
import { keyColumnOf } from '../column-catalogue.ts';
import type { Aggregate, FiguresQuery, OrderBy, RowsQuery, Where } from '../live-query.ts';
import { isOfSomebody } from '../personal-columns.ts';
import type { StatisticType } from '../statistic-type.ts';
import { type ExplainedSource, MOST_RAW_ROWS } from './explanation.ts';
import { columnsOfFigure } from './figure-words.ts';
import { figuresIn, sizeIn } from './plain-figure.ts';
import { bothOf, overWords } from './over-words.ts';

type Said = Words<'explain'>;

const FULL_NAME = 'Full Name';

/** What is shown of agents beside what counts: who it is, and what they do. */
const OF_AGENTS: Partial<Readonly<Record<StatisticType, readonly string[]>>> = {
  AgentState: [FULL_NAME, 'State', 'State Duration'],
  AgentStatistics: [FULL_NAME],
};

/** The rows that a figure counts. */
export function sourceOfFigure(figure: Aggregate, query: FiguresQuery, t: Said): ExplainedSource {
  const { connection, type } = query;
  const parts = figuresIn(figure, type);
  const where = bothOf(query.where, countedBy(parts) ?? figure.where);
  const columns = [...(OF_AGENTS[type] ?? []), ...columnsOfFigure(figure), ...columnsOfWhere(where)];
  return source({
    connection,
    type,
    where,
    columns,
    orderBy: (parts ?? []).map(orderOf).find((order) => order.length > 0) ?? [],
    size: sizeIn(figure, type),
    t,
  });
}

/** The rows that any of some figures counts; nothing where one counts all there are, or nobody knows. */
function countedBy(figures: readonly Aggregate[] | null): Where | undefined {
  const conditions = figures?.map(({ where }) => where) ?? [];
  const [first, ...others] = [...new Map(conditions.map((where) => [JSON.stringify(where), where])).values()];
  if (others.length === 0) return first;
  const any = conditions.filter((where) => where !== undefined);
  return any.length === conditions.length
    ? { any: [first, ...others].filter((where) => where !== undefined) }
    : undefined;
}

/** The rows of a list; `orderBy` is the column that matters. */
export function sourceOfRows(query: RowsQuery, orderBy: readonly OrderBy[], t: Said): ExplainedSource {
  const { connection, type, where = null } = query;
  const columns = query.columns === '*' ? (OF_AGENTS[type] ?? []) : query.columns;
  return source({ connection, type, where, columns, orderBy, size: null, t });
}

interface SourceParts {
  connection: string;
  type: StatisticType;
  where: Where | null;
  columns: readonly string[];
  orderBy: readonly OrderBy[];
  size: string | null;
  t: Said;
}

function source({ connection, type, where, columns, orderBy, size, t }: SourceParts): ExplainedSource {
  const key = keyColumnOf(type);
  const shown = [...new Set(columns)].filter((column) => column !== key && isForPeople(type, column));
  const rows = { connection, type, ...(where && { where }) };
  return {
    type,
    over: overWords(type, where, t),
    rows: {
      kind: 'rows',
      ...rows,
      columns: shown,
      orderBy: orderBy.length > 0 ? orderBy : [{ column: key, direction: 'asc' }],
      limit: MOST_RAW_ROWS,
    },
    counts: {
      kind: 'figures',
      ...rows,
      figures: [
        { as: 'rows', fn: 'count' },
        ...(size === null ? [] : [{ as: 'size', fn: 'sum' as const, column: size }]),
      ],
    },
    sizeOf: size,
  };
}

/** Customers are nobody's business here, as on a wall, and an agent's name is read as the board lets it be. */
function isForPeople(type: StatisticType, column: string): boolean {
  return column === FULL_NAME || !isOfSomebody(type, column);
}

function orderOf(figure: Aggregate): readonly OrderBy[] {
  switch (figure.fn) {
    case 'count':
    case 'formula':
      return [];
    case 'sum':
    case 'max':
    case 'oldest':
      return [{ column: figure.column, direction: 'desc' }];
    case 'min':
    case 'distinct':
      return [{ column: figure.column, direction: 'asc' }];
    case 'mean':
      return [{ column: figure.weight ?? figure.column, direction: 'desc' }];
    case 'first':
      return [{ column: figure.by, direction: 'desc' }];
  }
}

/** Of a condition, those that are not the key, in the order they are named. */
export function columnsOfWhere(where: Where | null): readonly string[] {
  if (!where) return [];
  if ('all' in where) return where.all.flatMap(columnsOfWhere);
  if ('any' in where) return where.any.flatMap(columnsOfWhere);
  if ('not' in where) return columnsOfWhere(where.not);
  return 'within' in where ? [] : [where.column];
}
