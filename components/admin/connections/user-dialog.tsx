'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { CredentialPurpose } from '#lib/domain/connection-settings';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { userField } from './entered-connection.ts';

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
  const common = useTranslations('common');
  const router = useRouter();
  const deed = username === '' ? 'add' : 'replace';
  const sending = useSubmit({
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      busy={sending.busy}
      title={t(`connections.users.${deed}For.${purpose}`)}
      description={t(`connections.users.purposes.${purpose}.about`)}
    >
      <Form
        submission={sending}
        check={(entered) => ({
          ...(textOf(entered, 'username').trim() === '' && {
            username: t('connections.users.usernameMissing'),
          }),
          ...(textOf(entered, 'password') === '' && { password: t('connections.users.passwordMissing') }),
        })}
        onSend={(entered) =>
          void sending.submit({
            method: 'PUT',
            path: `/api/connections/${connectionId}/credentials/${purpose}`,
            body: { username: textOf(entered, 'username'), password: textOf(entered, 'password') },
          })
        }
      >
        <TextField
          label={t('connections.users.username')}
          name="username"
          defaultValue={username}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField
          label={t('connections.users.password')}
          name="password"
          autoComplete="new-password"
          required
        />
        <FormProblem
          problem={sending.problem}
          labels={{
            username: t('connections.users.username'),
            password: t('connections.users.password'),
            [userField(purpose, 'username')]: t('connections.users.username'),
          }}
        />
        <DialogFoot>
          <Button onClick={onClose} disabled={sending.busy}>
            {common('cancel')}
          </Button>
          <Button type="submit" look="primary" busy={sending.busy}>
            {t(`connections.users.${deed}Deed`)}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
