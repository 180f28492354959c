'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ActingPlace } from '#lib/domain/linked-user';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

/** Asks before one's own user is forgotten. */
export function UnlinkUserDialog({ place, onClose }: { place: ActingPlace; onClose: () => void }) {
  const t = useTranslations('admin.account.five9');
  const router = useRouter();
  const { connection, own, shared } = place;
  const removing = useSubmit({
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={t('unlinkAsked', { user: own?.username ?? '' })}
      deed={t('unlink')}
      busy={removing.busy}
      problem={removing.problem}
      onConfirm={() =>
        void removing.submit({
          method: 'DELETE',
          path: `/api/account/five9/${encodeURIComponent(connection.id)}`,
        })
      }
    >
      <p>{t('unlinkMeans')}</p>
      <p>{shared === null ? t('thenNobody') : t('thenShared', { user: shared })}</p>
    </ConfirmDialog>
  );
}
