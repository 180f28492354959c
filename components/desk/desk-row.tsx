/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtual grid are laid out by position, which table tags cannot */
'use client';

import { useTranslations } from 'next-intl';
import { memo, useMemo, useState } from 'react';
import type { ResultRow } from '#lib/domain/result-table';
import type { Spell } from '#lib/domain/suspect';
import { CellContent, longText } from './cell-content.tsx';
import { CellFades, fadeOf } from './cell-fades.ts';
import type { CellLimit } from './cell-limits.ts';
import type { DrawnColumn } from './drawn-columns.ts';
import { ListenedMark } from './listening/listened-agents.tsx';
import { RowCell } from './row-cell.tsx';
import styles from './desk-table.module.css';

interface DeskRowProps {
  row: ResultRow;
  /** The first one heads the row. */
  columns: readonly DrawnColumn[];
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

/** One row of the desk. Drawn again only when something of it changed; another row may come to stand in its elements. */
export const DeskRow = memo(function DeskRow(props: DeskRowProps) {
  const { row, index, selected, gone } = props;
  const t = useTranslations('desk');
  const [fades] = useState(() => new CellFades());
  const changes = useMemo(() => fades.of(row), [fades, row]);
  const limits = props.limitsOf(row);
  const spells = props.spellsOf(row);
  const [lead, ...columns] = props.columns;
  const name = (lead && row.cells[lead.at]) ?? row.key;
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
      {lead && (
        <div
          role="rowheader"
          aria-colindex={1}
          className={styles.cell}
          data-key
          data-kind={lead.kind}
          style={{ flex: lead.flex }}
        >
          <span className={styles.value} data-fade={fadeOf(changes[lead.at])} title={longText(name)}>
            <CellContent cell={name} kind={lead.kind} limit={limits[lead.at]} spell={spells[lead.at]} t={t} />
          </span>
          <ListenedMark agent={row.key} />
          {gone && <span className={styles.goneMark}>{t('rows.gone')}</span>}
        </div>
      )}
      {columns.map((column) => (
        <RowCell
          key={column.name}
          column={column}
          cell={row.cells[column.at] ?? null}
          state={column.reasonOf === undefined ? undefined : (row.cells[column.reasonOf] ?? null)}
          limit={limits[column.at]}
          spell={spells[column.at]}
          fade={fadeOf(changes[column.at])}
          t={t}
        />
      ))}
    </div>
  );
});
