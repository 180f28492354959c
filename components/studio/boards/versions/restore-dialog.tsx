'use client';

import { useTranslations } from 'next-intl';
import type { BoardVersionSummary, BoardView } from '#lib/domain/board-view';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface RestoreDialogProps {
  board: BoardView;
  version: BoardVersionSummary;
  onClose: () => void;
  onRestored: () => void;
}

/** Makes a published version the draft again. */
export function RestoreDialog({ board, version, onClose, onRestored }: RestoreDialogProps) {
  const t = useTranslations('studio.boards.versions.restore');
  const submission = useSubmit({ onDone: onRestored });
  const { draft, published } = board;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('title', { number: version.number })}
      deed={t('deed')}
      danger={published?.isBehind ?? false}
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() =>
        void submission.submit({
          method: 'POST',
          path: `/api/boards/${board.id}/restore`,
          body: { number: version.number, version: draft.version },
        })
      }
    >
      <p>{t('walls')}</p>
      {published?.isBehind && <p>{t('lost', { by: draft.by })}</p>}
    </ConfirmDialog>
  );
}
