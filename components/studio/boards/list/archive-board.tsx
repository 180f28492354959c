'use client';

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
  const submission = useSubmit({ onDone });
  const archived = deed === 'archive';
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={archived ? `Put ${board.name} away?` : `Take ${board.name} out again?`}
      deed={archived ? 'Put away' : 'Take out'}
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
      <p>
        {archived
          ? 'Walls stop showing it, and playlists pass it over. Its draft and every version are kept, and you can take it out again.'
          : board.published
            ? 'It is in the list again, and walls may show what was published of it.'
            : 'It is in the list again.'}
      </p>
    </ConfirmDialog>
  );
}
