import { columnsOfWhere } from '#lib/domain/explain/explained-source';
import type { Aggregate, Where } from '#lib/domain/live-query';
import type { FindColumn } from './compile-where.ts';

/**
 * Whether a figure asks about a column that is not there. Nobody knows then how many rows meet its condition, or how many
 * values there are: that is no data, and never none.
 */
export function lacksColumns(figure: Aggregate, within: Where | undefined, find: FindColumn): boolean {
  const asked = [
    ...columnsOfWhere(within ?? null),
    ...columnsOfWhere(figure.where ?? null),
    ...(figure.fn === 'distinct' ? [figure.column] : []),
  ];
  return asked.some((column) => find(column) === -1);
}
