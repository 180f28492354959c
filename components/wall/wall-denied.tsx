import { useTranslations } from 'next-intl';
import type { Denial } from '#components/live/denial.ts';
import { WallNotice } from './wall-notice.tsx';

/** In the place of the whole board: why nothing is shown, and that nobody need do anything here. No form on a wall. */
export function WallDenied({ denial }: { denial: Denial }) {
  const t = useTranslations('wall.denied');
  switch (denial) {
    case 'signed-out':
      return <WallNotice title={t('signedOut.title')}>{t('signedOut.hope')}</WallNotice>;
    case 'not-allowed':
      return <WallNotice title={t('notAllowed.title')}>{t('notAllowed.hope')}</WallNotice>;
  }
}
