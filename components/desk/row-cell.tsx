/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtual grid are laid out by position, which table tags cannot */
'use client';

import { memo } from 'react';
import type { Cell } from '#lib/domain/cell';
import { CellContent, longText, type CellContentProps } from './cell-content.tsx';
import type { Fade } from './cell-fades.ts';
import type { DrawnColumn } from './drawn-columns.ts';
import { ReasonCell } from './reason-cell.tsx';
import { isFigure } from './show-cell.ts';
import styles from './desk-table.module.css';

interface RowCellProps extends Omit<CellContentProps, 'kind'> {
  column: DrawnColumn;
  /** In a column of reasons: the state beside it. */
  state: Cell | undefined;
  fade: Fade | undefined;
}

/** One cell of a row, drawn again only when something of it changed: another row may well have the same. */
export const RowCell = memo(function RowCell({ column, state, fade, ...content }: RowCellProps) {
  const { kind, place, flex, gapPx } = column;
  const { cell, t } = content;
  return (
    <div
      role="gridcell"
      aria-colindex={place + 1}
      className={styles.cell}
      data-kind={kind}
      data-figure={isFigure(kind) || undefined}
      data-fade={fade}
      title={longText(cell)}
      style={gapPx > 0 ? { flex, marginLeft: gapPx } : { flex }}
    >
      {state === undefined ? (
        <CellContent {...content} kind={kind} />
      ) : (
        <ReasonCell state={state} reason={cell} t={t} />
      )}
    </div>
  );
});
