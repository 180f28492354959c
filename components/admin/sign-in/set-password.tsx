'use client';

import { Button } from '#components/ui/button.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { checkNewPassword, PASSWORD_HINT } from './check-password.ts';
import { DoorFrame } from './door-frame.tsx';
import { LinkTrouble } from './link-trouble.tsx';
import { useLink } from './use-link.ts';

interface SetPasswordProps {
  onDone: () => void;
}

/** A person sets a password, by the link that an administrator passed on. */
export function SetPassword({ onDone }: SetPasswordProps) {
  const { state, again } = useLink('set-password');
  return (
    <DoorFrame title="Set your password">
      {state.kind === 'good' ? (
        <SetPasswordForm token={state.token} {...state.link} onDone={onDone} />
      ) : (
        <LinkTrouble state={state} onAgain={again}>
          An administrator can make you a new one.
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
  const submission = useSubmit({ onDone });
  return (
    <Form
      aria-label="Set your password"
      submission={submission}
      check={(entered) =>
        checkNewPassword(
          { password: textOf(entered, 'password'), repeated: textOf(entered, 'repeated') },
          'password',
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
        For {name}, who signs in as <b className="font-label text-ink">{email}</b>.
      </p>
      {/* Password managers keep the password under this name. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField label="New password" name="password" autoComplete="new-password" hint={PASSWORD_HINT} />
      <PasswordField label="New password, once more" name="repeated" autoComplete="new-password" />
      <FormProblem problem={submission.problem} unsaid />
      <Button type="submit" look="primary" size="large" busy={submission.busy || submission.ok}>
        Set the password
      </Button>
    </Form>
  );
}
