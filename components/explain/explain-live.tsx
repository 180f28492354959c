'use client';

import { LockKeyhole } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Denial } from '#components/live/denial.ts';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { useFreshPage } from '#components/live/use-fresh-page.ts';
import { useStream } from '#components/live/use-stream.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { usePageAddress } from '#components/ui/use-page-path.ts';

/** What is below is live, and gone as soon as it may not be seen any more. */
export function ExplainLive({ children }: { children: ReactNode }) {
  return (
    <LiveProvider>
      <Allowed>{children}</Allowed>
    </LiveProvider>
  );
}

function Allowed({ children }: { children: ReactNode }) {
  const { denial } = useStream();
  useFreshPage();
  return denial ? <Denied denial={denial} /> : children;
}

function Denied({ denial }: { denial: Denial }) {
  const t = useTranslations('explain.denied');
  const title = useTranslations('explain.page')('title');
  const here = usePageAddress();
  const kind = denial === 'signed-out' ? 'signedOut' : 'notAllowed';
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <EmptyState
        icon={<LockKeyhole size={28} />}
        title={t(`${kind}.title`)}
        actions={
          <ButtonLink
            look="primary"
            href={denial === 'signed-out' ? `/sign-in?next=${encodeURIComponent(here)}` : '/'}
            prefetch={false}
          >
            {t(`${kind}.go`)}
          </ButtonLink>
        }
      >
        {t(`${kind}.text`)}
      </EmptyState>
    </>
  );
}
