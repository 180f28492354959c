'use client';

import type { Column } from '#lib/domain/column';
import type { ResultRow } from '#lib/domain/result-table';
import { useDomainWords } from '#components/ui/use-domain-words.ts';
import { DeskCell } from './desk-cell.tsx';
import styles from './row-panel.module.css';

interface ValueListProps {
  columns: readonly Column[];
  row: ResultRow;
  /** Names of columns that stand elsewhere already. The key always does. */
  skip?: readonly string[];
}

/** A row's values as a list of names and figures. */
export function ValueList({ columns, row, skip = [] }: ValueListProps) {
  const words = useDomainWords();
  return (
    <dl className={styles.values}>
      {columns.map((column, index) =>
        index === 0 || skip.includes(column.name) ? null : (
          <div key={column.name} className={styles.pair}>
            <dt>{words.column(column.name)}</dt>
            <dd>
              <DeskCell cell={row.cells[index] ?? null} kind={column.kind} />
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
