'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef } from 'react';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useReadState } from '#components/ui/looks-provider.tsx';
import type { Column } from '#lib/domain/column';
import { NO_FILTERS, type SortBy } from '#lib/domain/desk-address';
import type { RowsQuery } from '#lib/domain/live-query';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import { cellLimits, type CellLimit } from '../cell-limits.ts';
import { leadColumn } from '../column-order.ts';
import { useDomainWords } from '#components/ui/use-domain-words.ts';
import { DeskCell } from '../desk-cell.tsx';
import { DeskClock } from '../desk-clock.tsx';
import { rowBand } from '../row-band.ts';
import { useRowOrder } from '../use-row-order.ts';
import { useStill } from '../use-still.ts';
import styles from './drill.module.css';

interface DrillListProps {
  title: string;
  query: RowsQuery;
  sort: SortBy;
  /** What is said where there is no row. */
  none: string;
  /** What heads each of the figures, where they are but figures. */
  heads?: readonly string[];
  onOpen: (key: string) => void;
}

const NO_TABLE: ResultTable = { version: 0, columns: [], rows: [] };
const MOST = 100;

/** The rows behind something, alarmed ones first, each a way further. They stand still while somebody is at them. */
export function DrillList({ title, query, sort, none, heads, onOpen }: DrillListProps) {
  const t = useTranslations('desk');
  const { type } = query;
  const place = useRef<HTMLElement>(null);
  const still = useStill(place);
  const readState = useReadState();
  const result = useLiveQuery(query);
  const table = result.table ?? NO_TABLE;
  const now = result.receivedAt ?? 0;
  const limitsOf = useMemo(
    () => cellLimits(type, table.columns, readState),
    [type, table.columns, readState],
  );
  const bandOf = useCallback((row: ResultRow) => rowBand(row, limitsOf(row), now), [limitsOf, now]);
  const question = useMemo(() => ({ sort: [sort], filter: '', only: NO_FILTERS, alarmsFirst: true }), [sort]);
  const { rows } = useRowOrder(table, question, { type, still, now, bandOf });
  const lead = leadColumn(type, table.columns);
  const shown = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => index !== 0 && index !== lead);
  const stale = result.ageState === 'stale';
  return (
    <section ref={place} aria-label={title} className={`${styles.list} ${stale ? 'stale' : ''}`}>
      <h3 className={styles.heading}>
        {title} <span>{result.table === null ? '' : t('drill.count', { count: rows.length })}</span>
      </h3>
      {result.table === null && <p className={styles.quiet}>{t('rows.waiting')}</p>}
      {result.table !== null && rows.length === 0 && <p className={styles.quiet}>{none}</p>}
      {heads && rows.length > 0 && (
        <p className={styles.heads} aria-hidden>
          {heads.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </p>
      )}
      <DeskClock heldAt={stale ? result.asOf : null}>
        <ul data-figures={heads !== undefined || undefined}>
          {rows.slice(0, MOST).map((row) => (
            <li key={row.key}>
              <button type="button" className={styles.line} onClick={() => onOpen(row.key)}>
                <span className={styles.lineName}>{nameIn(row, lead)}</span>
                <span className={styles.lineCells}>
                  <Cells row={row} shown={shown} limits={limitsOf(row)} isEven={heads !== undefined} />
                </span>
                <ChevronRight size={15} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      </DeskClock>
      {rows.length > MOST && <p className={styles.quiet}>{t('drill.more', { count: rows.length - MOST })}</p>}
    </section>
  );
}

interface CellsProps {
  row: ResultRow;
  shown: readonly { column: Column; index: number }[];
  limits: readonly (CellLimit | undefined)[];
  /** Every row shows as many, so that they stand in columns. */
  isEven: boolean;
}

function Cells({ row, shown, limits, isEven }: CellsProps) {
  const words = useDomainWords();
  return shown.map(({ column, index }) => {
    const cell = row.cells[index] ?? null;
    if (!isEven && (cell === null || cell === '')) return null;
    return (
      <span key={column.name} className={styles.lineCell} title={words.column(column.name)}>
        <span className={styles.spokenOnly}>{words.column(column.name)}</span>
        <DeskCell cell={cell} kind={column.kind} limit={limits[index]} />
      </span>
    );
  });
}

function nameIn(row: ResultRow, lead: number): string {
  const name = row.cells[lead];
  return typeof name === 'string' && name !== '' ? name : row.key;
}
