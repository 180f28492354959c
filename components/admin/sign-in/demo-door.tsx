'use client';

import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

/** In by one press, where the numbers are made up anyway. */
export function DemoDoor({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const submission = useSubmit({ onDone: onSignedIn });
  return (
    <div className="flex flex-col gap-3">
      <p className="leading-normal text-ink-2">{common('demonstration.says')}</p>
      <Button
        look="primary"
        size="large"
        busy={submission.busy || submission.ok}
        className="w-full"
        onClick={() => void submission.submit({ method: 'POST', path: '/api/demo', body: {} })}
      >
        <Eye size={17} aria-hidden />
        {t('signIn.lookAround')}
      </Button>
      <FormProblem problem={submission.problem} />
    </div>
  );
}
