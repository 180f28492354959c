'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { checkNewPassword, PASSWORD_HINT } from '#components/admin/sign-in/check-password.ts';

/** One's own password, changed. */
export function PasswordCard({ onChanged }: { onChanged: () => void }) {
  const [round, setRound] = useState(0);
  const submission = useSubmit({
    onDone: () => {
      setRound(round + 1);
      onChanged();
    },
  });
  return (
    <SectionCard title="Password" description="Changing it signs you out in every other browser.">
      <Form
        key={round}
        aria-label="Change the password"
        className="max-w-[420px]"
        submission={submission}
        check={(entered) => ({
          ...(textOf(entered, 'currentPassword') === '' && {
            currentPassword: 'Enter the password you have now.',
          }),
          ...checkNewPassword(
            { password: textOf(entered, 'newPassword'), repeated: textOf(entered, 'repeated') },
            'newPassword',
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
        <PasswordField label="Current password" name="currentPassword" autoComplete="current-password" />
        <PasswordField
          label="New password"
          name="newPassword"
          autoComplete="new-password"
          hint={PASSWORD_HINT}
        />
        <PasswordField label="New password, once more" name="repeated" autoComplete="new-password" />
        <FormProblem problem={submission.problem} unsaid />
        {submission.ok && <Notice tone="good">The password is changed.</Notice>}
        <Button type="submit" busy={submission.busy} className="self-start">
          Change the password
        </Button>
      </Form>
    </SectionCard>
  );
}
