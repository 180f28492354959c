'use client';

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
  const submission = useSubmit({ onDone: onRestored });
  const { draft, published } = board;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Restore version ${version.number} as draft?`}
      deed="Restore as draft"
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
      <p>Walls go on as they are. They show it once you publish the draft.</p>
      {published?.isBehind && (
        <p>
          The draft that {draft.by} saved has changes that were never published. They are replaced; duplicate
          the board first to keep them.
        </p>
      )}
    </ConfirmDialog>
  );
}
