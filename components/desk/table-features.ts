import {
  columnSizingFeature,
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
} from '@tanstack/react-table';
import type { Column, ColumnKind } from '#lib/domain/column';
import { ownValue } from '#lib/domain/own-value';
import type { ResultRow } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import { columnFact } from '#lib/domain/column-catalogue';
import { stateColumn } from './filter-rows.ts';
import { columnWidthPx } from './column-width.ts';
import { isFigure } from './show-cell.ts';

interface DeskColumnMeta {
  kind: ColumnKind;
  /** Place of the column's cell in a row. */
  index: number;
  /** Somebody chose the width, so nothing is added to it. */
  hasOwnWidth: boolean;
  /** Of a column of reasons: the place of the state that they are given for. */
  reasonOf?: number;
}

/**
 * What the desk has the table library do: headers, the cycle of sorting, widths. The order of the rows is our own affair,
 * since it must be able to stand still, and so is that of the columns, which the link holds.
 */
export const deskFeatures = tableFeatures({
  columnSizingFeature,
  rowSortingFeature,
  columnMeta: metaHelper<DeskColumnMeta>(),
});
export type DeskFeatures = typeof deskFeatures;

const helper = createColumnHelper<DeskFeatures, ResultRow>();

interface Drawn {
  /** All that a row has cells of. */
  columns: readonly Column[];
  shown: readonly Column[];
  longest: readonly number[];
  widths: Readonly<Record<string, number>>;
  /** The most that the first one may take. */
  leadMostPx: number;
  /** What a column is headed with, by its name. */
  headOf: (name: string) => string;
}

/** The library's columns for those to show, in their order. */
export function deskColumns(
  type: StatisticType,
  { columns, shown, longest, widths, leadMostPx, headOf }: Drawn,
): ColumnDef<DeskFeatures, ResultRow>[] {
  const state = stateColumn(columns);
  return shown.map((column, place) => {
    const index = columns.indexOf(column);
    const ownPx = ownValue(widths, column.name);
    const mostPx = place === 0 ? leadMostPx : Infinity;
    return helper.accessor((row): unknown => row.cells[index] ?? null, {
      id: column.name,
      header: column.name,
      size: Math.min(
        mostPx,
        ownPx ?? columnWidthPx({ ...column, name: headOf(column.name) }, longest[index] ?? 0),
      ),
      sortDescFirst: isFigure(column.kind),
      meta: {
        kind: column.kind,
        index,
        hasOwnWidth: ownPx !== undefined,
        ...(columnFact(type, column.name)?.name === 'Reason Code' && state >= 0 && { reasonOf: state }),
      },
    });
  });
}

/** How a cell shares a row's width: a chosen width is kept, the others take what is left over. */
export function cellFlex(widthPx: number, hasOwnWidth: boolean | undefined): string {
  return hasOwnWidth ? `0 0 ${widthPx}px` : `${widthPx} 0 ${widthPx}px`;
}
