'use client';

import { useTranslations } from 'next-intl';
import type { DisplayView } from '#lib/domain/display';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface RevokeDisplayProps {
  display: DisplayView;
  onClose: () => void;
  onDone: () => void;
}

/** Asks before a display sees nothing any more; one that is revoked goes from the list. */
export function RevokeDisplay({ display, onClose, onDone }: RevokeDisplayProps) {
  const t = useTranslations('studio.displays.revoke');
  const submission = useSubmit({ onDone });
  const isRevoked = display.standing === 'revoked';
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t(isRevoked ? 'removeTitle' : 'title', { name: display.name })}
      deed={t(isRevoked ? 'remove' : 'deed')}
      danger
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit({ method: 'DELETE', path: `/api/displays/${display.id}` })}
    >
      {isRevoked ? (
        <p>{t('forgotten')}</p>
      ) : (
        <>
          <p>{t('gone')}</p>
          <p>{t('stays')}</p>
        </>
      )}
    </ConfirmDialog>
  );
}
