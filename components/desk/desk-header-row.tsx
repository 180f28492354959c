/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtual grid are laid out by position, which table tags cannot */
'use client';

import type { Header } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { ResultRow } from '#lib/domain/result-table';
import type { SortBy } from '#lib/domain/desk-address';
import { useDomainWords } from '#components/ui/use-domain-words.ts';
import { ColumnEdge } from './column-edge.tsx';
import { isFigure } from './show-cell.ts';
import { cellFlex, type DeskFeatures } from './table-features.ts';
import styles from './desk-table.module.css';

type DeskHeader = Header<DeskFeatures, ResultRow>;

interface DeskHeaderRowProps {
  headers: readonly DeskHeader[];
  sort: readonly SortBy[];
  /** The focus goes on into the rows. */
  onDown: () => void;
  /** A column is being pulled to a width. */
  onPull: (name: string, widthPx: number) => void;
  /** Where it was let go; null: as wide as its texts again. */
  onWidth: (name: string, widthPx: number | null) => void;
}

/** The names of the columns; each sorts, and with Shift joins those that sort already. Tab reaches one of them, arrows the others. */
export function DeskHeaderRow(props: DeskHeaderRowProps) {
  const { headers, onDown } = props;
  const row = useRef<HTMLDivElement>(null);
  const [reachable, setReachable] = useState(0);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
      return;
    }
    const at = Math.min(reachable, headers.length - 1);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: headers.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    row.current?.querySelectorAll<HTMLElement>('[data-sorts]')[to]?.focus();
  };
  return (
    <div role="rowgroup" className={styles.head}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its headers take the focus; keys bubble up from them */}
      <div ref={row} role="row" aria-rowindex={1} className={styles.headRow} onKeyDown={onKeyDown}>
        {headers.map((header, index) => (
          <DeskHeaderCell
            key={header.id}
            {...props}
            header={header}
            place={index}
            isReachable={index === Math.min(reachable, headers.length - 1)}
            onFocus={() => setReachable(index)}
          />
        ))}
      </div>
    </div>
  );
}

interface DeskHeaderCellProps extends DeskHeaderRowProps {
  header: DeskHeader;
  place: number;
  isReachable: boolean;
  onFocus: () => void;
}

function DeskHeaderCell({ header, place, sort, isReachable, onFocus, onPull, onWidth }: DeskHeaderCellProps) {
  const t = useTranslations('desk');
  const { column } = header;
  const name = useDomainWords().column(column.id);
  const rank = sort.findIndex((by) => by.column === column.id);
  const direction = sort[rank]?.direction;
  const widthPx = column.getSize();
  return (
    <div
      role="columnheader"
      aria-label={name}
      aria-colindex={place + 1}
      aria-sort={direction === undefined ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
      className={styles.headCell}
      data-key={place === 0 || undefined}
      style={{ flex: cellFlex(widthPx, column.columnDef.meta?.hasOwnWidth) }}
    >
      <button
        type="button"
        className={styles.sortButton}
        data-sorts
        data-figure={isFigure(column.columnDef.meta?.kind ?? 'unknown') || undefined}
        data-sorted={direction}
        title={t('columns.sort', { column: name })}
        tabIndex={isReachable ? 0 : -1}
        onFocus={onFocus}
        onClick={column.getToggleSortingHandler()}
        onKeyDown={(event) => {
          if (!event.shiftKey || (event.key !== 'Enter' && event.key !== ' ')) return;
          event.preventDefault();
          column.toggleSorting(undefined, true);
        }}
      >
        <span className={styles.headName}>{name}</span>
        <span className={styles.sortMark}>
          {direction === 'asc' && <ArrowUp size={13} strokeWidth={2.4} aria-hidden />}
          {direction === 'desc' && <ArrowDown size={13} strokeWidth={2.4} aria-hidden />}
          {direction !== undefined && sort.length > 1 && (
            <span aria-label={t('columns.rank', { rank: rank + 1 })} role="img">
              {rank + 1}
            </span>
          )}
        </span>
      </button>
      <ColumnEdge
        widthPx={widthPx}
        onPull={(px) => onPull(column.id, px)}
        onLet={(px) => onWidth(column.id, px)}
      />
    </div>
  );
}
