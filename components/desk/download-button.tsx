'use client';

import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { StatisticType } from '#lib/domain/statistic-type';
import { requestCsv } from './desk-requests.ts';
import styles from './desk.module.css';

/** The whole table as the server has it now, as a file for a spreadsheet. */
export function DownloadButton({ connection, type }: { connection: string; type: StatisticType }) {
  const t = useTranslations('desk');
  const download = useMutation({
    mutationFn: () => requestCsv(connection, type),
    onSuccess: (file) => save(file, `${type}.csv`),
  });
  return (
    <button
      type="button"
      className={styles.button}
      disabled={download.isPending}
      title={download.isError ? t('download.again') : t('download.title')}
      onClick={() => download.mutate()}
    >
      <Download size={16} aria-hidden />
      <span className={styles.buttonWord}>{t('download.deed')}</span>
      {download.isError && <span className={styles.buttonNote}>{t('download.failed')}</span>}
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
