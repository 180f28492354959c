'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface PasswordStepProps<Answer> {
  /** What is asked for with the password. */
  path: string;
  deed: string;
  danger?: boolean;
  read: (body: unknown) => Answer;
  onDone: (answer: Answer) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Within a dialog: the password once more, before something about the account is changed. */
export function PasswordStep<Answer>(props: PasswordStepProps<Answer>) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const { path, deed, danger = false, read, onDone, onClose, children } = props;
  const submission = useSubmit({ read, onDone });
  return (
    <Form
      aria-label={deed}
      submission={submission}
      check={(entered) =>
        textOf(entered, 'password') === '' ? { password: t('account.password.yoursMissing') } : {}
      }
      onSend={(entered) =>
        void submission.submit({ method: 'POST', path, body: { password: textOf(entered, 'password') } })
      }
    >
      <p className="leading-normal text-ink-2">{children}</p>
      <PasswordField label={t('account.password.yours')} name="password" autoComplete="current-password" />
      <FormProblem problem={submission.problem} unsaid />
      <DialogFoot>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look={danger ? 'danger' : 'primary'} busy={submission.busy}>
          {deed}
        </Button>
      </DialogFoot>
    </Form>
  );
}
