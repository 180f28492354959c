'use client';

import { MOST_NAME_LENGTH } from '#lib/domain/person';
import { Button } from '#components/ui/button.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { checkNewPassword, PASSWORD_HINT } from './check-password.ts';
import { DoorFrame } from './door-frame.tsx';
import { LinkTrouble } from './link-trouble.tsx';
import { useLink } from './use-link.ts';

/** The first administrator makes an account, by the link that the server printed. */
export function Welcome({ onSignedIn }: { onSignedIn: () => void }) {
  const { state, again } = useLink('first-admin');
  return (
    <DoorFrame title="Welcome to Watchfloor">
      {state.kind === 'good' ? (
        <WelcomeForm token={state.token} onSignedIn={onSignedIn} />
      ) : (
        <LinkTrouble state={state} onAgain={again}>
          While it has no administrator, Watchfloor prints a new link in its log each time it starts.
        </LinkTrouble>
      )}
    </DoorFrame>
  );
}

function WelcomeForm({ token, onSignedIn }: { token: string; onSignedIn: () => void }) {
  const submission = useSubmit({ onDone: onSignedIn });
  return (
    <Form
      aria-label="Your account"
      submission={submission}
      check={(entered) => ({
        ...(textOf(entered, 'name').trim() === '' && { name: 'Enter your name.' }),
        ...(!/^\S+@\S+$/u.test(textOf(entered, 'email').trim()) && { email: 'Enter your e-mail.' }),
        ...checkNewPassword(
          { password: textOf(entered, 'password'), repeated: textOf(entered, 'repeated') },
          'password',
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
      <p className="leading-normal text-ink-2">
        You are the first here, so you become its administrator: you add people and connections.
      </p>
      <TextField label="Your name" name="name" autoComplete="name" maxLength={MOST_NAME_LENGTH} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField label="Password" name="password" autoComplete="new-password" hint={PASSWORD_HINT} />
      <PasswordField label="Password, once more" name="repeated" autoComplete="new-password" />
      <FormProblem problem={submission.problem} unsaid />
      <Button type="submit" look="primary" size="large" busy={submission.busy || submission.ok}>
        Create the account
      </Button>
    </Form>
  );
}
