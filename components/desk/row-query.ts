import { keyColumnOf } from '#lib/domain/column-catalogue';
import type { RowsQuery } from '#lib/domain/live-query';
import type { StatisticType } from '#lib/domain/statistic-type';

/** One row of a table with all its columns. */
export function rowQuery(connection: string, type: StatisticType, key: string): RowsQuery {
  const where = { column: keyColumnOf(type), op: 'eq', value: key } as const;
  return { kind: 'rows', connection, type, where, columns: '*' };
}
