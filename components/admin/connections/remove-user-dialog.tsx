'use client';

import { useRouter } from 'next/navigation';
import type { CredentialPurpose } from '#lib/domain/connection-settings';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { PURPOSE_WORDS, WITHOUT_USER } from './connection-words.ts';

interface RemoveUserDialogProps {
  connectionId: string;
  purpose: CredentialPurpose;
  onClose: () => void;
}

/** Asks before a user for one purpose is forgotten. */
export function RemoveUserDialog({ connectionId, purpose, onClose }: RemoveUserDialogProps) {
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
      title={`Remove the user for ${PURPOSE_WORDS[purpose].title.toLowerCase()}?`}
      deed="Remove user"
      busy={removing.busy}
      problem={removing.problem}
      onConfirm={() =>
        void removing.submit({
          method: 'DELETE',
          path: `/api/connections/${connectionId}/credentials/${purpose}`,
        })
      }
    >
      <p>Its password is forgotten. {WITHOUT_USER[purpose]}</p>
    </ConfirmDialog>
  );
}
