'use client';

import { useTranslations } from 'next-intl';
import type { ApiTokenView } from '#lib/domain/person';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface RevokeTokenProps {
  token: ApiTokenView;
  onClose: () => void;
  onDone: () => void;
}

export function RevokeToken({ token, onClose, onDone }: RevokeTokenProps) {
  const t = useTranslations('admin');
  const submission = useSubmit({ onDone });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('tokens.revokeAsked', { name: token.name })}
      deed={t('tokens.revoke')}
      danger
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit({ method: 'DELETE', path: `/api/tokens/${token.id}` })}
    >
      <p>{t('tokens.revokeMeans')}</p>
    </ConfirmDialog>
  );
}
