'use client';

import { useTranslations } from 'next-intl';
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
  const t = useTranslations('studio.boards.editor.conflict');
  const { teamId, base, mine, theirs, keeper, now, onClose } = props;
  const { copy, busy, problem } = useCopy(keeper, teamId);
  return (
    <Dialog open width="wide" title={t('title')} description={t('about')} onClose={onClose} busy={busy}>
      <div className="grid gap-5 sm:grid-cols-2">
        <BoardSide
          title={t('of', { by: theirs.by })}
          note={t.rich('saved', { when: () => <RelativeTime at={theirs.at} now={now} /> })}
          before={base.document}
          document={theirs.document}
        />
        <BoardSide title={t('yours')} note={t('notSaved')} before={base.document} document={mine} />
      </div>
      <FormProblem problem={problem} />
      <DialogFoot>
        <Button busy={busy} onClick={() => void copy(mine)}>
          {t('copy')}
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            keeper.tell({ kind: 'mine-kept' });
            onClose();
          }}
        >
          {t('mine')}
        </Button>
        <Button
          look="primary"
          disabled={busy}
          onClick={() => {
            keeper.tell({ kind: 'theirs-taken' });
            onClose();
          }}
        >
          {t('theirs')}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
