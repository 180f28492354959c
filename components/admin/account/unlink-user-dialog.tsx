'use client';

import { useTranslations } from 'next-intl';
import type { ActingPlace } from '#lib/domain/linked-user';
import { RemovalDialog } from '#components/ui/removal-dialog.tsx';

/** Asks before one's own user is forgotten. */
export function UnlinkUserDialog({ place, onClose }: { place: ActingPlace; onClose: () => void }) {
  const t = useTranslations('admin.account.five9');
  const { connection, own, shared } = place;
  return (
    <RemovalDialog
      onClose={onClose}
      title={t('unlinkAsked', { user: own?.username ?? '' })}
      deed={t('unlink')}
      path={`/api/account/five9/${encodeURIComponent(connection.id)}`}
    >
      <p>{t('unlinkMeans')}</p>
      <p>{shared === null ? t('thenNobody') : t('thenShared', { user: shared })}</p>
    </RemovalDialog>
  );
}
