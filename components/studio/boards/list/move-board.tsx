'use client';

import { useTranslations } from 'next-intl';
import type { BoardSummary } from '#lib/domain/board-view';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { OwnerTeam } from '../board-facts.ts';
import { OwnerField, ownerIn } from '../owner-field.tsx';

interface MoveBoardProps {
  board: BoardSummary;
  teams: readonly OwnerTeam[];
  mayOwnAll: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Gives a board to another team. */
export function MoveBoard({ board, teams, mayOwnAll, onClose, onDone }: MoveBoardProps) {
  const t = useTranslations('studio.boards.list.move');
  const common = useTranslations('common');
  const title = t('title', { name: board.name });
  const submission = useSubmit({ onDone });
  return (
    <Dialog open title={title} description={t('about')} onClose={onClose} busy={submission.busy}>
      <Form
        aria-label={title}
        submission={submission}
        onSend={(entered) =>
          void submission.submit({
            method: 'PATCH',
            path: `/api/boards/${board.id}`,
            body: { version: board.draft.version, team: ownerIn(entered) },
          })
        }
      >
        <OwnerField teams={teams} mayOwnAll={mayOwnAll} defaultValue={board.team?.id ?? null} />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {t('deed')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
