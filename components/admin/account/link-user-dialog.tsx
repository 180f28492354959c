'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { CheckFinding } from '#lib/domain/connection-check';
import type { ActingPlace } from '#lib/domain/linked-user';
import { findingWords } from '#components/admin/connections/finding-words.ts';
import { OneUserForm } from '#components/admin/connections/one-user-form.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { readLinkAnswer } from './link-answer.ts';

/** One's own user and its password, tried before they are kept. */
export function LinkUserDialog({ place, onClose }: { place: ActingPlace; onClose: () => void }) {
  const t = useTranslations('admin');
  const router = useRouter();
  const [found, setFound] = useState<CheckFinding | null>(null);
  const { id, name } = place.connection;
  const sending = useSubmit({
    read: readLinkAnswer,
    onDone: (answer) => {
      if (answer.kind === 'refused') return setFound(answer.found);
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      busy={sending.busy}
      title={t('account.five9.dialog.title', { connection: name })}
      description={t('account.five9.dialog.about')}
    >
      <OneUserForm
        submission={sending}
        username={place.own?.username ?? ''}
        labels={{ username: t('account.five9.username'), password: t('account.five9.password') }}
        passwordComplete="off"
        deed={t('account.five9.dialog.do')}
        onClose={onClose}
        onSend={(body) => {
          setFound(null);
          const path = `/api/account/five9/${encodeURIComponent(id)}`;
          void sending.submit({ method: 'PUT', path, body });
        }}
      >
        <FormProblem problem={sending.problem} unsaid />
        {found && (
          <Notice tone="bad" title={t('account.five9.notLinked')}>
            {findingWords({ found }, t)}
          </Notice>
        )}
      </OneUserForm>
    </Dialog>
  );
}
