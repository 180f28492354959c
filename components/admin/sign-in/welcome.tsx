'use client';

import { useTranslations } from 'next-intl';
import { MOST_NAME_LENGTH } from '#lib/domain/person';
import { Button } from '#components/ui/button.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { checkNewPassword, passwordHint } from './check-password.ts';
import { DoorFrame } from './door-frame.tsx';
import { LinkTrouble } from './link-trouble.tsx';
import { useLink } from './use-link.ts';

/** The first administrator makes an account, by the link that the server printed. */
export function Welcome({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useTranslations('admin');
  const { state, again } = useLink('first-admin');
  return (
    <DoorFrame title={t('signIn.welcome.title')}>
      {state.kind === 'good' ? (
        <WelcomeForm token={state.token} onSignedIn={onSignedIn} />
      ) : (
        <LinkTrouble state={state} onAgain={again}>
          {t('signIn.welcome.newLink')}
        </LinkTrouble>
      )}
    </DoorFrame>
  );
}

function WelcomeForm({ token, onSignedIn }: { token: string; onSignedIn: () => void }) {
  const t = useTranslations('admin');
  const submission = useSubmit({ onDone: onSignedIn });
  return (
    <Form
      aria-label={t('signIn.welcome.account')}
      submission={submission}
      check={(entered) => ({
        ...(textOf(entered, 'name').trim() === '' && { name: t('signIn.welcome.nameMissing') }),
        ...(!/^\S+@\S+$/u.test(textOf(entered, 'email').trim()) && { email: t('signIn.emailMissing') }),
        ...checkNewPassword(
          {
            password: textOf(entered, 'password'),
            repeated: textOf(entered, 'repeated'),
            name: 'password',
          },
          t,
        ),
      })}
      onSend={(entered) =>
        void submission.submit({
          method: 'POST',
          path: '/api/welcome',
          body: {
            token,
            name: textOf(entered, 'name').trim(),
            email: textOf(entered, 'email').trim(),
            password: textOf(entered, 'password'),
          },
        })
      }
    >
      <p className="leading-normal text-ink-2">{t('signIn.welcome.first')}</p>
      <TextField
        label={t('signIn.welcome.name')}
        name="name"
        autoComplete="name"
        maxLength={MOST_NAME_LENGTH}
      />
      <TextField
        label={t('signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        label={t('signIn.password.name')}
        name="password"
        autoComplete="new-password"
        hint={passwordHint(t)}
      />
      <PasswordField label={t('signIn.password.repeated')} name="repeated" autoComplete="new-password" />
      <FormProblem problem={submission.problem} unsaid />
      <Button type="submit" look="primary" size="large" busy={submission.busy || submission.ok}>
        {t('signIn.welcome.create')}
      </Button>
    </Form>
  );
}
