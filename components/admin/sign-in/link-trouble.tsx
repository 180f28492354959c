'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { LinkState } from './use-link.ts';

interface LinkTroubleProps {
  state: Exclude<LinkState<'first-admin' | 'set-password'>, { kind: 'good' }>;
  onAgain: () => void;
  /** How to get a new link. */
  children: ReactNode;
}

/** What stands in place of the form while a link is looked at, and when it is of no use. */
export function LinkTrouble({ state, onAgain, children }: LinkTroubleProps) {
  const t = useTranslations('admin');
  const sayProblem = useProblemWords();
  const common = useTranslations('common');
  switch (state.kind) {
    case 'looking':
      return <Skeleton lines={3} />;
    case 'missing':
      return (
        <Notice tone="warn" title={t('signIn.link.missing.title')}>
          <p>
            {t('signIn.link.missing.text')} {children}
          </p>
        </Notice>
      );
    case 'void':
      return (
        <Notice tone="warn" title={t('signIn.link.void.title')}>
          <p>
            {t('signIn.link.void.text')} {children}
          </p>
        </Notice>
      );
    case 'unknown':
      return (
        <Notice
          tone="bad"
          actions={
            <Button size="small" onClick={onAgain}>
              {common('tryAgain')}
            </Button>
          }
        >
          {sayProblem(state.problem)}
        </Notice>
      );
  }
}
