'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { CheckFinding } from '#lib/domain/connection-check';
import type { ActingPlace } from '#lib/domain/linked-user';
import { findingWords } from '#components/admin/connections/finding-words.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { readLinkAnswer } from './link-answer.ts';

/** One's own user and its password, tried before they are kept. */
export function LinkUserDialog({ place, onClose }: { place: ActingPlace; onClose: () => void }) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const router = useRouter();
  const [found, setFound] = useState<CheckFinding | null>(null);
  const { id, name } = place.connection;
  const sending = useSubmit({
    read: readLinkAnswer,
    onDone: (answer) => {
      if (answer.kind === 'refused') return setFound(answer.found);
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      busy={sending.busy}
      title={t('account.five9.dialog.title', { connection: name })}
      description={t('account.five9.dialog.about')}
    >
      <Form
        submission={sending}
        check={(entered) => ({
          ...(textOf(entered, 'username').trim() === '' && {
            username: t('connections.users.usernameMissing'),
          }),
          ...(textOf(entered, 'password') === '' && { password: t('connections.users.passwordMissing') }),
        })}
        onSend={(entered) => {
          setFound(null);
          const body = { username: textOf(entered, 'username'), password: textOf(entered, 'password') };
          void sending.submit({
            method: 'PUT',
            path: `/api/account/five9/${encodeURIComponent(id)}`,
            body,
          });
        }}
      >
        <TextField
          label={t('account.five9.username')}
          name="username"
          defaultValue={place.own?.username ?? ''}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField label={t('account.five9.password')} name="password" autoComplete="off" required />
        <FormProblem problem={sending.problem} unsaid />
        {found && (
          <Notice tone="bad" title={t('account.five9.notLinked')}>
            {findingWords({ found }, t)}
          </Notice>
        )}
        <DialogFoot>
          <Button onClick={onClose} disabled={sending.busy}>
            {common('cancel')}
          </Button>
          <Button type="submit" look="primary" busy={sending.busy}>
            {t('account.five9.dialog.do')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
