/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtual grid are laid out by position, which table tags cannot */
'use client';

import type { Header } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ResultRow } from '#lib/domain/result-table';
import type { SortBy } from './desk-address.ts';
import { isFigure } from './show-cell.ts';
import type { DeskFeatures } from './table-features.ts';
import styles from './desk-table.module.css';

type DeskHeader = Header<DeskFeatures, ResultRow>;

/** The names of the columns; each sorts, and with Shift joins those that sort already. */
export function DeskHeaderRow({
  headers,
  sort,
}: {
  headers: readonly DeskHeader[];
  sort: readonly SortBy[];
}) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {headers.map((header, index) => (
          <DeskHeaderCell key={header.id} header={header} place={index} sort={sort} />
        ))}
      </div>
    </div>
  );
}

function DeskHeaderCell({
  header,
  place,
  sort,
}: {
  header: DeskHeader;
  place: number;
  sort: readonly SortBy[];
}) {
  const t = useTranslations('desk');
  const { column } = header;
  const rank = sort.findIndex((by) => by.column === column.id);
  const direction = sort[rank]?.direction;
  const widthPx = column.getSize();
  return (
    <div
      role="columnheader"
      aria-label={column.id}
      aria-colindex={place + 1}
      aria-sort={direction === undefined ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
      className={styles.headCell}
      data-key={place === 0 || undefined}
      style={{ flex: `${widthPx} 0 ${widthPx}px` }}
    >
      <button
        type="button"
        className={styles.sortButton}
        data-figure={isFigure(column.columnDef.meta?.kind ?? 'unknown') || undefined}
        data-sorted={direction}
        title={t('columns.sort', { column: column.id })}
        onClick={column.getToggleSortingHandler()}
      >
        <span className={styles.headName}>{column.id}</span>
        <span className={styles.sortMark} aria-hidden>
          {direction === 'asc' && <ArrowUp size={13} strokeWidth={2.4} />}
          {direction === 'desc' && <ArrowDown size={13} strokeWidth={2.4} />}
          {direction !== undefined && sort.length > 1 && <span>{rank + 1}</span>}
        </span>
      </button>
    </div>
  );
}
