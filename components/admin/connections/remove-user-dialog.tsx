'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { CredentialPurpose } from '#lib/domain/connection-settings';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface RemoveUserDialogProps {
  connectionId: string;
  purpose: CredentialPurpose;
  onClose: () => void;
}

/** Asks before a user for one purpose is forgotten. */
export function RemoveUserDialog({ connectionId, purpose, onClose }: RemoveUserDialogProps) {
  const t = useTranslations('admin');
  const router = useRouter();
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
      title={t(`connections.users.removeAsked.${purpose}`)}
      deed={t('connections.users.removeDeed')}
      busy={removing.busy}
      problem={removing.problem}
      onConfirm={() =>
        void removing.submit({
          method: 'DELETE',
          path: `/api/connections/${connectionId}/credentials/${purpose}`,
        })
      }
    >
      <p>
        {t('connections.users.forgotten')} {t(`connections.users.without.${purpose}`)}
      </p>
    </ConfirmDialog>
  );
}
