'use client';

import { useTranslations } from 'next-intl';
import { useStream } from '#components/live/use-stream.ts';
import type { TypeStatus } from '#lib/wire/frame';
import { useDeskNow } from './desk-clock.tsx';
import { DeskNotice } from './desk-notice.tsx';
import { markType } from './type-standing.ts';

/** In place of a table that this page has not: what is awaited and when, or why it may not be seen. */
export function NoTable({ status }: { status: TypeStatus | undefined }) {
  const t = useTranslations('desk');
  const { kind } = useStream();
  const { mark, words } = markType(status, { now: useDeskNow(), heard: kind === 'live' }, t);
  if (mark === 'denied') {
    return (
      <DeskNotice mark="denied" title={t('noTable.denied.title')}>
        <p>{words}</p>
        <p>{t('noTable.denied.text')}</p>
      </DeskNotice>
    );
  }
  if (kind === 'lost') {
    return (
      <DeskNotice mark="stale" title={t('noTable.lost.title')}>
        <p>{t('noTable.lost.text')}</p>
      </DeskNotice>
    );
  }
  return (
    <DeskNotice mark="waiting" title={t('noTable.waiting.title')}>
      <p>{mark === 'waiting' ? words : t('noTable.waiting.text')}</p>
    </DeskNotice>
  );
}
