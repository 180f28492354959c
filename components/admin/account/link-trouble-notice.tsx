'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { CheckFinding } from '#lib/domain/connection-check';
import type { LinkTrouble } from '#lib/domain/linked-user';
import { findingWords } from '#components/admin/connections/finding-words.ts';
import { Button } from '#components/ui/button.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { readLinkAnswer } from './link-answer.ts';

/** Why one's own user cannot act. A password that was refused can be tried again: it may be good at Five9 once more. */
export function LinkTroubleNotice({ connectionId, trouble }: { connectionId: string; trouble: LinkTrouble }) {
  const t = useTranslations('admin');
  const router = useRouter();
  const [found, setFound] = useState<CheckFinding | null>(null);
  const trying = useSubmit({
    read: readLinkAnswer,
    onDone: (answer) => (answer.kind === 'refused' ? setFound(answer.found) : router.refresh()),
  });
  return (
    <Notice
      tone="bad"
      title={t(`account.five9.trouble.${trouble}.title`)}
      actions={
        trouble === 'password-refused' && (
          <Button
            size="small"
            busy={trying.busy}
            onClick={() => {
              setFound(null);
              const path = `/api/account/five9/${encodeURIComponent(connectionId)}/test`;
              void trying.submit({ method: 'POST', path });
            }}
          >
            {t('account.five9.tryAgain')}
          </Button>
        )
      }
    >
      {t(`account.five9.trouble.${trouble}.text`)}
      {found && (
        <p className="mt-1">{t('account.five9.triedAgain', { finding: findingWords({ found }, t) })}</p>
      )}
      <FormProblem problem={trying.problem} />
    </Notice>
  );
}
