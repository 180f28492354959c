'use client';

import { useTranslations } from 'next-intl';
import type { BoardSummary } from '#lib/domain/board-view';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface ArchiveBoardProps {
  board: BoardSummary;
  deed: 'archive' | 'take-out';
  onClose: () => void;
  onDone: () => void;
}

/** Puts a board away or takes it out again. Nothing of it is deleted. */
export function ArchiveBoard({ board, deed, onClose, onDone }: ArchiveBoardProps) {
  const t = useTranslations('studio.boards.list.archive');
  const submission = useSubmit({ onDone });
  const archived = deed === 'archive';
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t(archived ? 'title' : 'outTitle', { name: board.name })}
      deed={t(archived ? 'deed' : 'outDeed')}
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() =>
        void submission.submit({
          method: 'PATCH',
          path: `/api/boards/${board.id}`,
          body: { version: board.draft.version, archived },
        })
      }
    >
      <p>{t(archived ? 'text' : board.published ? 'outShown' : 'out')}</p>
    </ConfirmDialog>
  );
}
