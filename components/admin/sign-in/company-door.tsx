'use client';

import { LogIn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { Button } from '#components/ui/button.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

const answer = z.object({ url: z.url() });

/** In by the company's own sign-in: goes there, and comes back to `next`. */
export function CompanyDoor({ name, next }: { name: string; next: string }) {
  const t = useTranslations('admin');
  const submission = useSubmit({
    read: (body) => answer.parse(body),
    onDone: ({ url }) => location.assign(url),
  });
  return (
    <div className="flex flex-col gap-3">
      <Button
        look="primary"
        size="large"
        busy={submission.busy || submission.ok}
        className="w-full"
        onClick={() =>
          void submission.submit({
            method: 'POST',
            path: '/api/auth/sign-in/social',
            body: { provider: 'oidc', callbackURL: next },
          })
        }
      >
        <LogIn size={17} aria-hidden />
        <span className="truncate">{t('signIn.with', { name })}</span>
      </Button>
      <FormProblem problem={submission.problem} />
    </div>
  );
}
