'use client';

import { useTranslations } from 'next-intl';

/** Should the desk itself fail: the words and a way back, never a blank page. */
export default function DeskError({ reset }: { reset: () => void }) {
  const t = useTranslations('common');
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-4 p-8">
      <h1 className="text-2xl font-value">{t('page.deskFailed.title')}</h1>
      <p className="text-ink-2">{t('page.deskFailed.text')}</p>
      <button
        type="button"
        onClick={reset}
        className="self-start rounded-desk bg-panel-2 px-4 py-2 font-label hover:bg-line"
      >
        {t('page.deskFailed.again')}
      </button>
    </main>
  );
}
