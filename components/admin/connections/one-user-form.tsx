'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Submit } from '#components/ui/use-submit.ts';

interface OneUserFormProps {
  submission: Submit<unknown>;
  /** The user as it is; empty where there is none. */
  username: string;
  /** What the fields are called. */
  labels: { username: string; password: string };
  passwordComplete: 'off' | 'new-password';
  deed: string;
  onSend: (user: { username: string; password: string }) => void;
  onClose: () => void;
  /** Why it was not done. */
  children: ReactNode;
}

/** A user of Five9 and its password, in a dialog. */
export function OneUserForm(props: OneUserFormProps) {
  const { submission, username, labels, passwordComplete, deed, onSend, onClose, children } = props;
  const t = useTranslations('admin.connections.users');
  const common = useTranslations('common');
  return (
    <Form
      submission={submission}
      check={(entered) => ({
        ...(textOf(entered, 'username').trim() === '' && { username: t('usernameMissing') }),
        ...(textOf(entered, 'password') === '' && { password: t('passwordMissing') }),
      })}
      onSend={(entered) =>
        onSend({ username: textOf(entered, 'username'), password: textOf(entered, 'password') })
      }
    >
      <TextField
        label={labels.username}
        name="username"
        defaultValue={username}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PasswordField label={labels.password} name="password" autoComplete={passwordComplete} required />
      {children}
      <DialogFoot>
        <Button onClick={onClose} disabled={submission.busy}>
          {common('cancel')}
        </Button>
        <Button type="submit" look="primary" busy={submission.busy}>
          {deed}
        </Button>
      </DialogFoot>
    </Form>
  );
}
