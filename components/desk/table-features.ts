import {
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
} from '@tanstack/react-table';
import type { Column, ColumnKind } from '#lib/domain/column';
import type { ResultRow } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import { orderColumns } from './column-order.ts';
import { columnFact } from '#lib/domain/column-catalogue';
import { stateColumn } from './filter-rows.ts';
import { columnWidthPx } from './column-width.ts';
import { isFigure } from './show-cell.ts';

interface DeskColumnMeta {
  kind: ColumnKind;
  /** Place of the column's cell in a row. */
  index: number;
  /** Of a column of reasons: the place of the state that they are given for. */
  reasonOf?: number;
}

/**
 * What the desk has the table library do: headers, the cycle of sorting, hidden columns, widths. The order of the rows
 * is our own affair, since it must be able to stand still.
 */
export const deskFeatures = tableFeatures({
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  columnMeta: metaHelper<DeskColumnMeta>(),
});
export type DeskFeatures = typeof deskFeatures;

const helper = createColumnHelper<DeskFeatures, ResultRow>();

/** The library's columns for those the domain has, in the order to show them. The key column cannot be hidden. */
export function deskColumns(
  type: StatisticType,
  columns: readonly Column[],
  longestTexts: readonly number[],
): ColumnDef<DeskFeatures, ResultRow>[] {
  const state = stateColumn(columns);
  return orderColumns(type, columns).map((column) => {
    const index = columns.indexOf(column);
    return helper.accessor((row): unknown => row.cells[index] ?? null, {
      id: column.name,
      header: column.name,
      size: columnWidthPx(column, longestTexts[index] ?? 0),
      enableHiding: index > 0,
      sortDescFirst: isFigure(column.kind),
      meta: {
        kind: column.kind,
        index,
        ...(columnFact(type, column.name)?.name === 'Reason Code' && state >= 0 && { reasonOf: state }),
      },
    });
  });
}
