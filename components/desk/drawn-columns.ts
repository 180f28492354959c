import type { Column } from '@tanstack/react-table';
import type { ColumnKind } from '#lib/domain/column';
import type { ResultRow } from '#lib/domain/result-table';
import type { ColumnWindow } from './column-window.ts';
import { cellFlex, type DeskFeatures } from './table-features.ts';

/** A column as the cells of every row take it. */
export interface DrawnColumn {
  name: string;
  /** Among the shown ones, drawn or not. */
  place: number;
  kind: ColumnKind;
  /** Place of its cell in a row. */
  at: number;
  /** Of a column of reasons: the place of the state that they are given for. */
  reasonOf: number | undefined;
  flex: string;
  /** Of columns left out before it. */
  gapPx: number;
}

/** The columns of a window, the first one always. */
export function drawnColumns(
  columns: readonly Column<DeskFeatures, ResultRow>[],
  { from, until, beforePx, afterPx }: ColumnWindow,
): readonly DrawnColumn[] {
  const isPart = beforePx > 0 || afterPx > 0;
  return columns.flatMap((column, place) => {
    const { meta } = column.columnDef;
    if (!meta || (place > 0 && (place < from || place >= until))) return [];
    const widthPx = column.getSize();
    return {
      name: column.id,
      place,
      kind: meta.kind,
      at: meta.index,
      reasonOf: meta.reasonOf,
      flex: cellFlex(widthPx, isPart || meta.hasOwnWidth),
      gapPx: place === from ? beforePx : 0,
    };
  });
}
