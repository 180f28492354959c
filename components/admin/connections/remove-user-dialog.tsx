'use client';

import { useTranslations } from 'next-intl';
import type { CredentialPurpose } from '#lib/domain/connection-settings';
import { RemovalDialog } from '#components/ui/removal-dialog.tsx';

interface RemoveUserDialogProps {
  connectionId: string;
  purpose: CredentialPurpose;
  onClose: () => void;
}

/** Asks before a user for one purpose is forgotten. */
export function RemoveUserDialog({ connectionId, purpose, onClose }: RemoveUserDialogProps) {
  const t = useTranslations('admin.connections.users');
  return (
    <RemovalDialog
      onClose={onClose}
      title={t(`removeAsked.${purpose}`)}
      deed={t('removeDeed')}
      path={`/api/connections/${connectionId}/credentials/${purpose}`}
    >
      <p>
        {t('forgotten')} {t(`without.${purpose}`)}
      </p>
    </RemovalDialog>
  );
}
