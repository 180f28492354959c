'use client';

import { useRouter } from 'next/navigation';
import type { CredentialPurpose } from '#lib/domain/connection-settings';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { PURPOSE_WORDS } from './connection-words.ts';

interface UserDialogProps {
  connectionId: string;
  purpose: CredentialPurpose;
  /** The user as it is; empty where there is none. */
  username: string;
  onClose: () => void;
}

/** Another user or password for one purpose, without a restart. */
export function UserDialog({ connectionId, purpose, username, onClose }: UserDialogProps) {
  const router = useRouter();
  const { title, about } = PURPOSE_WORDS[purpose];
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
      title={
        username === ''
          ? `Add the user for ${title.toLowerCase()}`
          : `Replace the user for ${title.toLowerCase()}`
      }
      description={about}
    >
      <Form
        submission={sending}
        check={(entered) => ({
          ...(textOf(entered, 'username').trim() === '' && { username: 'Type the user name.' }),
          ...(textOf(entered, 'password') === '' && { password: 'Type the password.' }),
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
          label="User name"
          name="username"
          defaultValue={username}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField label="Password" name="password" autoComplete="new-password" required />
        <FormProblem
          problem={sending.problem}
          labels={{ username: 'User name', password: 'Password', 'users.polling.username': 'User name' }}
        />
        <DialogFoot>
          <Button onClick={onClose} disabled={sending.busy}>
            Cancel
          </Button>
          <Button type="submit" look="primary" busy={sending.busy}>
            {username === '' ? 'Add user' : 'Replace user'}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
