'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { checkNewPassword, passwordHint } from './check-password.ts';
import { DoorFrame } from './door-frame.tsx';
import { LinkTrouble } from './link-trouble.tsx';
import { useLink } from './use-link.ts';

interface SetPasswordProps {
  onDone: () => void;
}

/** A person sets a password, by the link that an administrator passed on. */
export function SetPassword({ onDone }: SetPasswordProps) {
  const t = useTranslations('admin');
  const { state, again } = useLink('set-password');
  return (
    <DoorFrame title={t('signIn.setPassword.title')}>
      {state.kind === 'good' ? (
        <SetPasswordForm token={state.token} {...state.link} onDone={onDone} />
      ) : (
        <LinkTrouble state={state} onAgain={again}>
          {t('signIn.setPassword.newLink')}
        </LinkTrouble>
      )}
    </DoorFrame>
  );
}

function SetPasswordForm({
  token,
  name,
  email,
  onDone,
}: SetPasswordProps & Record<'token' | 'name' | 'email', string>) {
  const t = useTranslations('admin');
  const submission = useSubmit({ onDone });
  return (
    <Form
      aria-label={t('signIn.setPassword.title')}
      submission={submission}
      check={(entered) =>
        checkNewPassword(
          {
            password: textOf(entered, 'password'),
            repeated: textOf(entered, 'repeated'),
            name: 'password',
          },
          t,
        )
      }
      onSend={(entered) =>
        void submission.submit({
          method: 'POST',
          path: '/api/links/set-password',
          body: { token, password: textOf(entered, 'password') },
        })
      }
    >
      <p className="leading-normal text-ink-2 wrap-anywhere">
        {t.rich('signIn.setPassword.forWhom', {
          name,
          email,
          b: (chunks) => <b className="font-label text-ink">{chunks}</b>,
        })}
      </p>
      {/* Password managers keep the password under this name. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={t('signIn.password.new')}
        name="password"
        autoComplete="new-password"
        hint={passwordHint(t)}
      />
      <PasswordField label={t('signIn.password.newRepeated')} name="repeated" autoComplete="new-password" />
      <FormProblem problem={submission.problem} unsaid />
      <Button type="submit" look="primary" size="large" busy={submission.busy || submission.ok}>
        {t('signIn.setPassword.set')}
      </Button>
    </Form>
  );
}
