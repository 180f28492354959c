'use client';

import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { Button } from '#components/ui/button.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

const answer = z.object({ twoFactorRedirect: z.optional(z.boolean()) });

interface PasswordFormProps {
  /** The first thing on its page: the focus starts here. */
  isFirst: boolean;
  onSignedIn: () => void;
  onSecondFactor: () => void;
}

export function PasswordForm({ isFirst, onSignedIn, onSecondFactor }: PasswordFormProps) {
  const t = useTranslations('admin');
  const submission = useSubmit({
    read: (body) => answer.parse(body),
    onDone: ({ twoFactorRedirect }) => (twoFactorRedirect ? onSecondFactor() : onSignedIn()),
  });
  return (
    <Form
      aria-label={t('signIn.byPassword')}
      submission={submission}
      check={(entered) => ({
        ...(!textOf(entered, 'email').includes('@') && { email: t('signIn.emailMissing') }),
        ...(textOf(entered, 'password') === '' && { password: t('signIn.passwordMissing') }),
      })}
      onSend={(entered) =>
        void submission.submit({
          method: 'POST',
          path: '/api/auth/sign-in/email',
          body: { email: textOf(entered, 'email').trim(), password: textOf(entered, 'password') },
        })
      }
    >
      <TextField
        label={t('signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- this form is all there is to the page
        autoFocus={isFirst}
      />
      <PasswordField label={t('signIn.password.name')} name="password" autoComplete="current-password" />
      <FormProblem problem={submission.problem} unsaid />
      <Button type="submit" look="primary" size="large" busy={submission.busy || submission.ok}>
        {t('signIn.signIn')}
      </Button>
      <p className="text-[13px] text-ink-3">{t('signIn.forgotten')}</p>
    </Form>
  );
}
