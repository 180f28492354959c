'use client';

import { Columns3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Column } from '#lib/domain/column';
import type { StatisticType } from '#lib/domain/statistic-type';
import { orderColumns } from './column-order.ts';
import { Popover } from './popover.tsx';
import styles from './desk.module.css';

interface ColumnChooserProps {
  type: StatisticType;
  columns: readonly Column[];
  hidden: readonly string[];
  onHide: (hidden: readonly string[]) => void;
}

/** Which columns to show. The key stays: it says what a row is about. */
export function ColumnChooser({ type, columns, hidden, onHide }: ColumnChooserProps) {
  const t = useTranslations('desk');
  const choosable = orderColumns(type, columns).slice(1);
  const shown = choosable.filter((column) => !hidden.includes(column.name)).length;
  const note = shown === choosable.length ? undefined : `${shown}/${choosable.length}`;
  return (
    <Popover
      label={t('columns.name')}
      icon={<Columns3 size={16} aria-hidden />}
      {...(note !== undefined && { note })}
    >
      <div className={styles.chooserHead}>
        <button type="button" className={styles.quietButton} onClick={() => onHide([])}>
          {t('columns.showAll')}
        </button>
        <button
          type="button"
          className={styles.quietButton}
          onClick={() => onHide(choosable.map((column) => column.name))}
        >
          {t('columns.hideAll')}
        </button>
      </div>
      <ul className={styles.chooserList}>
        {choosable.map(({ name }) => (
          <li key={name}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={!hidden.includes(name)}
                onChange={(event) =>
                  onHide(event.target.checked ? hidden.filter((other) => other !== name) : [...hidden, name])
                }
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
