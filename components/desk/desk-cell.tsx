'use client';

import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { sameCell } from '#lib/domain/cell';
import { CellContent, longText, type CellContentProps } from './cell-content.tsx';
import { fadeOf } from './cell-fades.ts';
import styles from './desk-table.module.css';

/** A cell by itself, outside of the table. A value that changes while it is on screen fades in once. */
export const DeskCell = memo(function DeskCell(props: Omit<CellContentProps, 't'>) {
  const { cell, kind } = props;
  const t = useTranslations('desk');
  const [seen, setSeen] = useState({ cell, changes: 0 });
  if (!sameCell(seen.cell, cell)) setSeen({ cell, changes: seen.changes + 1 });
  return (
    <span className={styles.value} data-fade={fadeOf(seen.changes)} data-kind={kind} title={longText(cell)}>
      <CellContent {...props} t={t} />
    </span>
  );
});
