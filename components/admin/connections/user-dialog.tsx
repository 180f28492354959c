'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { CredentialPurpose } from '#lib/domain/connection-settings';
import { Dialog } from '#components/ui/dialog.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { userField } from './entered-connection.ts';
import { OneUserForm } from './one-user-form.tsx';

interface UserDialogProps {
  connectionId: string;
  purpose: CredentialPurpose;
  /** The user as it is; empty where there is none. */
  username: string;
  onClose: () => void;
}

/** Another user or password for one purpose, without a restart. */
export function UserDialog({ connectionId, purpose, username, onClose }: UserDialogProps) {
  const t = useTranslations('admin');
  const router = useRouter();
  const deed = username === '' ? 'add' : 'replace';
  const sending = useSubmit({
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  const labels = {
    username: t('connections.users.username'),
    password: t('connections.users.password'),
  };
  return (
    <Dialog
      open
      onClose={onClose}
      busy={sending.busy}
      title={t(`connections.users.${deed}For.${purpose}`)}
      description={t(`connections.users.purposes.${purpose}.about`)}
    >
      <OneUserForm
        submission={sending}
        username={username}
        labels={labels}
        passwordComplete="new-password"
        deed={t(`connections.users.${deed}Deed`)}
        onClose={onClose}
        onSend={(body) =>
          void sending.submit({
            method: 'PUT',
            path: `/api/connections/${connectionId}/credentials/${purpose}`,
            body,
          })
        }
      >
        <FormProblem
          problem={sending.problem}
          labels={{ ...labels, [userField(purpose, 'username')]: labels.username }}
        />
      </OneUserForm>
    </Dialog>
  );
}
