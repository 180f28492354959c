'use client';

import { LockKeyhole } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Denial } from '#components/live/denial.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { usePageAddress } from '#components/ui/use-page-path.ts';

/** In the place of the whole desk: why nothing is shown, and the way back in where there is one. */
export function DeskDenied({ denial }: { denial: Denial }) {
  const t = useTranslations('desk');
  const here = usePageAddress();
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <h1 className="sr-only">{t('title')}</h1>
      <div className="w-full max-w-[560px]">
        {denial === 'signed-out' ? (
          <EmptyState
            icon={<LockKeyhole size={28} />}
            title={t('denied.signedOut.title')}
            actions={
              <ButtonLink look="primary" href={`/sign-in?next=${encodeURIComponent(here)}`} prefetch={false}>
                {t('denied.signedOut.signIn')}
              </ButtonLink>
            }
          >
            {t('denied.signedOut.text')}
          </EmptyState>
        ) : (
          <EmptyState
            icon={<LockKeyhole size={28} />}
            title={t('denied.notAllowed.title')}
            actions={
              <ButtonLink look="plain" href="/" prefetch={false}>
                {t('denied.notAllowed.toStart')}
              </ButtonLink>
            }
          >
            {t('denied.notAllowed.text')}
          </EmptyState>
        )}
      </div>
    </main>
  );
}
