'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { checkNewPassword, passwordHint } from '#components/admin/sign-in/check-password.ts';

/** One's own password, changed. */
export function PasswordCard({ onChanged }: { onChanged: () => void }) {
  const t = useTranslations('admin');
  const [round, setRound] = useState(0);
  const submission = useSubmit({
    onDone: () => {
      setRound(round + 1);
      onChanged();
    },
  });
  return (
    <SectionCard title={t('account.password.title')} description={t('account.password.about')}>
      <Form
        key={round}
        aria-label={t('account.password.change')}
        className="max-w-[420px]"
        submission={submission}
        check={(entered) => ({
          ...(textOf(entered, 'currentPassword') === '' && {
            currentPassword: t('account.password.currentMissing'),
          }),
          ...checkNewPassword(
            {
              password: textOf(entered, 'newPassword'),
              repeated: textOf(entered, 'repeated'),
              name: 'newPassword',
            },
            t,
          ),
        })}
        onSend={(entered) =>
          void submission.submit({
            method: 'POST',
            path: '/api/auth/change-password',
            body: {
              currentPassword: textOf(entered, 'currentPassword'),
              newPassword: textOf(entered, 'newPassword'),
            },
          })
        }
      >
        <PasswordField
          label={t('account.password.current')}
          name="currentPassword"
          autoComplete="current-password"
        />
        <PasswordField
          label={t('account.password.new')}
          name="newPassword"
          autoComplete="new-password"
          hint={passwordHint(t)}
        />
        <PasswordField label={t('account.password.repeated')} name="repeated" autoComplete="new-password" />
        <FormProblem problem={submission.problem} unsaid />
        {submission.ok && <Notice tone="good">{t('account.password.isChanged')}</Notice>}
        <Button type="submit" busy={submission.busy} className="self-start">
          {t('account.password.change')}
        </Button>
      </Form>
    </SectionCard>
  );
}
