'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TryingAgain } from './trying-again.tsx';
import { WallNotice } from './wall-notice.tsx';

interface Props {
  children: ReactNode;
}

const AGAIN_MS = 15_000;

/** The last resort of a wall: says that it failed, and tries again by itself, since nobody is there to press a button. */
export class WallBoundary extends TryingAgain<Props> {
  protected override readonly againMs = AGAIN_MS;

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const t = useTranslations('common.page');
  return (
    <WallNotice title={t('failed.title')}>
      {t('failed.text')} {t('triesByItself', { seconds: AGAIN_MS / 1_000 })}
    </WallNotice>
  );
}
