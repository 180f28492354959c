'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { SavedView } from '#lib/domain/saved-view';

interface RemoveViewProps {
  view: SavedView;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a view away, for its team as well. */
export function RemoveView({ view, onClose, onDone }: RemoveViewProps) {
  const t = useTranslations('desk.views.remove');
  const submission = useSubmit({ onDone });
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={t('title', { name: view.name })}
      deed={t('deed')}
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit({ method: 'DELETE', path: `/api/views/${view.id}` })}
    >
      <p>{view.team ? t('textTeam', { team: view.team.name }) : t('text')}</p>
    </ConfirmDialog>
  );
}
