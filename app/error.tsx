'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

const AGAIN_MS = 15_000;

/** The last resort of a page: says so, and tries again by itself, since nobody may be there to press a button. */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const t = useTranslations('common.page');
  const kind = error.digest === 'store-failed' ? 'storeFailed' : 'failed';
  useEffect(() => {
    const timer = setTimeout(retry, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [retry]);
  return (
    <main className="mx-auto flex min-h-dvh max-w-3xl flex-col justify-center gap-4 p-8">
      <h1 className="text-3xl font-value">{t(`${kind}.title`)}</h1>
      <p className="text-lg text-ink-2">
        {t(`${kind}.text`)} {t('triesByItself', { seconds: AGAIN_MS / 1_000 })}
      </p>
      <button
        type="button"
        onClick={retry}
        className="self-start rounded-desk bg-panel-2 px-5 py-3 font-label hover:bg-line"
      >
        {t('tryNow')}
      </button>
    </main>
  );
}
