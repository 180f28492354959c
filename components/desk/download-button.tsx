'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import type { StatisticType } from '#lib/domain/statistic-type';
import { useDomainWords } from '#components/ui/use-domain-words.ts';
import { useDeskNow } from './desk-clock.tsx';
import { seenCsv, seenCsvName, type SeenTable } from './seen-csv.ts';
import styles from './desk.module.css';

interface DownloadButtonProps extends Pick<SeenTable, 'columns' | 'shown' | 'rows'> {
  ref: Ref<HTMLButtonElement>;
  type: StatisticType;
  disabled: boolean;
  /** The moment at which the table stands, epoch ms; null while it runs. */
  heldAt: number | null;
}

/** The table as it is on screen, these rows, columns and order, as a file for a spreadsheet. */
export function DownloadButton({ ref, type, disabled, heldAt, columns, shown, rows }: DownloadButtonProps) {
  const t = useTranslations('desk');
  const { column: headOf } = useDomainWords();
  const now = useDeskNow();
  const download = (): void => {
    if (disabled) return;
    const at = heldAt ?? now;
    const text = seenCsv({ columns, shown, rows, at, atName: t('download.asOf'), headOf });
    save(new Blob([text], { type: 'text/csv;charset=utf-8' }), seenCsvName(type, at));
  };
  return (
    <button
      ref={ref}
      type="button"
      className={styles.button}
      aria-disabled={disabled || undefined}
      title={t('download.title')}
      onClick={download}
    >
      <Download size={16} aria-hidden />
      <span className={styles.buttonWord}>{t('download.deed')}</span>
    </button>
  );
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
