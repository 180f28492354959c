'use client';

import { Columns3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Column } from '#lib/domain/column';
import { ownValue } from '#lib/domain/own-value';
import type { StatisticType } from '#lib/domain/statistic-type';
import {
  hiddenColumns,
  isPlainLayout,
  moveName,
  PLAIN_LAYOUT,
  shownColumns,
  withWidth,
  type ColumnLayout,
} from './column-layout.ts';
import { HiddenColumn, ShownColumn } from './column-choice.tsx';
import { Popover } from './popover.tsx';
import styles from './column-chooser.module.css';

interface ColumnChooserProps {
  type: StatisticType;
  columns: readonly Column[];
  layout: ColumnLayout;
  /** As wide as a column is drawn now. */
  widthOf: (column: Column) => number;
  onLayout: (layout: ColumnLayout) => void;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Which columns to show, in which order, how wide. The leading one stays: it says what a row is about. */
export function ColumnChooser(props: ColumnChooserProps) {
  const { type, columns, layout, open, onOpen } = props;
  const t = useTranslations('desk');
  const shown = shownColumns(type, columns, layout).length;
  const note = shown === columns.length ? undefined : `${shown}/${columns.length}`;
  return (
    <Popover
      label={t('columns.name')}
      icon={<Columns3 size={16} aria-hidden />}
      {...(note !== undefined && { note })}
      open={open}
      onOpen={onOpen}
    >
      <ColumnLists {...props} />
    </Popover>
  );
}

function ColumnLists({ type, columns, layout, widthOf, onLayout }: ColumnChooserProps) {
  const t = useTranslations('desk');
  const [dragged, setDragged] = useState<string | null>(null);
  const lists = useRef<HTMLDivElement>(null);
  // What is put elsewhere in the document loses the focus, and with it the keyboard's place.
  const touched = useRef<{ control: 'shows' | 'grip'; name: string } | null>(null);
  useEffect(() => {
    if (!touched.current) return;
    const { control, name } = touched.current;
    touched.current = null;
    lists.current?.querySelector<HTMLElement>(`[data-${control}="${CSS.escape(name)}"]`)?.focus();
  }, [layout]);
  const touch = (control: 'shows' | 'grip', name: string): void => {
    touched.current = { control, name };
  };
  const shown = shownColumns(type, columns, layout).slice(1);
  const hidden = hiddenColumns(type, columns, layout);
  const names = shown.map(({ name }) => name);
  const show = (next: readonly string[]): void => onLayout({ ...layout, columns: next });
  const move = (name: string, to: number): void => show(moveName(names, name, to));
  return (
    <>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.quiet}
          onClick={() => show([...names, ...hidden.map(({ name }) => name)])}
        >
          {t('columns.showAll')}
        </button>
        <button type="button" className={styles.quiet} onClick={() => show([])}>
          {t('columns.hideAll')}
        </button>
        <button
          type="button"
          className={styles.quiet}
          aria-disabled={isPlainLayout(layout) || undefined}
          onClick={() => onLayout(PLAIN_LAYOUT)}
        >
          {t('columns.reset')}
        </button>
      </div>
      <div ref={lists} className={styles.lists}>
        <p className={styles.hint}>{t('columns.hint')}</p>
        <ul className={styles.list} aria-label={t('columns.shown')}>
          {shown.map((column, place) => (
            <ShownColumn
              key={column.name}
              name={column.name}
              place={place}
              of={shown.length}
              widthPx={ownValue(layout.widths, column.name) ?? null}
              drawnPx={widthOf(column)}
              isDragged={dragged === column.name}
              onDrag={setDragged}
              onOver={() => dragged !== null && dragged !== column.name && move(dragged, place)}
              onMove={(to) => {
                touch('grip', column.name);
                move(column.name, to);
              }}
              onWidth={(widthPx) =>
                onLayout({ ...layout, widths: withWidth(layout.widths, column.name, widthPx) })
              }
              onHide={() => {
                touch('shows', column.name);
                show(names.filter((other) => other !== column.name));
              }}
            />
          ))}
        </ul>
        {hidden.length > 0 && (
          <>
            <p className={styles.hint}>{t('columns.notShown')}</p>
            <ul className={styles.list} aria-label={t('columns.notShown')}>
              {hidden.map(({ name }) => (
                <HiddenColumn
                  key={name}
                  name={name}
                  onShow={() => {
                    touch('shows', name);
                    show([...names, name]);
                  }}
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
