/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtual grid are laid out by position, which table tags cannot */
'use client';

import type { Column } from '@tanstack/react-table';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { ResultRow } from '#lib/domain/result-table';
import type { Spell } from '#lib/domain/suspect';
import type { CellLimit } from './cell-limits.ts';
import { DeskCell } from './desk-cell.tsx';
import { ListenedMark } from './listening/listened-agents.tsx';
import { ReasonCell } from './reason-cell.tsx';
import { isFigure } from './show-cell.ts';
import { cellFlex, type DeskFeatures } from './table-features.ts';
import styles from './desk-table.module.css';

interface DeskRowProps {
  row: ResultRow;
  columns: readonly Column<DeskFeatures, ResultRow>[];
  limitsOf: (row: ResultRow) => readonly (CellLimit | undefined)[];
  spellsOf: (row: ResultRow) => readonly (Spell | null)[];
  index: number;
  topPx: number;
  selected: boolean;
  /** The row has left the table, and stands here only until the reader sorts again. */
  gone: boolean;
  /** The one row that Tab reaches. */
  reachable: boolean;
  onFocus: (key: string) => void;
  onSelect: (key: string | null) => void;
}

const NO_META = { kind: 'unknown', index: 0, hasOwnWidth: false, reasonOf: undefined } as const;

/** One row of the desk. Drawn again only when something of it changed. */
export const DeskRow = memo(function DeskRow(props: DeskRowProps) {
  const { row, columns, index, selected, gone } = props;
  const limits = props.limitsOf(row);
  const spells = props.spellsOf(row);
  const toggle = (): void => props.onSelect(selected ? null : row.key);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row-index={index}
      data-gone={gone || undefined}
      className={styles.row}
      style={{ transform: `translateY(${props.topPx}px)` }}
      tabIndex={props.reachable ? 0 : -1}
      onFocus={() => props.onFocus(row.key)}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      }}
    >
      {columns.map((column, place) => {
        const { kind, index: at, reasonOf, hasOwnWidth } = column.columnDef.meta ?? NO_META;
        const cell = row.cells[at] ?? (place === 0 ? row.key : null);
        const widthPx = column.getSize();
        return (
          <div
            key={column.id}
            role={place === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={place + 1}
            className={styles.cell}
            data-key={place === 0 || undefined}
            data-figure={isFigure(kind) || undefined}
            style={{ flex: cellFlex(widthPx, hasOwnWidth) }}
          >
            {reasonOf === undefined ? (
              <DeskCell cell={cell} kind={kind} limit={limits[at]} spell={spells[at]} />
            ) : (
              <ReasonCell state={row.cells[reasonOf] ?? null} reason={cell} />
            )}
            {place === 0 && <ListenedMark agent={row.key} />}
            {place === 0 && gone && <GoneMark />}
          </div>
        );
      })}
    </div>
  );
});

function GoneMark() {
  return <span className={styles.goneMark}>{useTranslations('desk')('rows.gone')}</span>;
}
