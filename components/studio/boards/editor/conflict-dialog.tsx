'use client';

import type { BoardDocument } from '#lib/domain/board-document';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { BoardSide } from '../compare/board-side.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import type { SavedDraft } from './draft-state.ts';
import { useCopy } from './use-copy.ts';

interface ConflictDialogProps {
  teamId: string | null;
  /** What both began from, as far as it is known here. */
  base: SavedDraft;
  mine: BoardDocument;
  theirs: SavedDraft;
  keeper: DraftKeeper;
  now: number;
  onClose: () => void;
}

/** Both drafts side by side, each by what it changes, and the three ways on. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { teamId, base, mine, theirs, keeper, now, onClose } = props;
  const { copy, busy, problem } = useCopy(keeper, teamId);
  return (
    <Dialog
      open
      width="wide"
      title="Whose draft counts?"
      description="Walls show the published board meanwhile; nothing changes there until it is published again."
      onClose={onClose}
      busy={busy}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <BoardSide
          title={`Of ${theirs.by}`}
          note={
            <>
              Saved <RelativeTime at={theirs.at} now={now} />
            </>
          }
          before={base.document}
          document={theirs.document}
        />
        <BoardSide title="Yours" note="Not saved" before={base.document} document={mine} />
      </div>
      <FormProblem problem={problem} />
      <DialogFoot>
        <Button busy={busy} onClick={() => void copy(mine)}>
          Keep mine as a copy
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            keeper.tell({ kind: 'mine-kept' });
            onClose();
          }}
        >
          Keep mine over theirs
        </Button>
        <Button
          look="primary"
          disabled={busy}
          onClick={() => {
            keeper.tell({ kind: 'theirs-taken' });
            onClose();
          }}
        >
          Take theirs
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
