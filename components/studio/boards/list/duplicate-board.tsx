'use client';

import { useTranslations } from 'next-intl';
import { MOST_BOARD_NAME } from '#lib/domain/board-schema';
import type { BoardSummary } from '#lib/domain/board-view';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { boardAnswer } from '../board-answers.ts';
import type { OwnerTeam } from '../board-facts.ts';
import { copyName } from '../copy-name.ts';
import { OwnerField, ownerIn } from '../owner-field.tsx';

interface DuplicateBoardProps {
  board: BoardSummary;
  teams: readonly OwnerTeam[];
  mayOwnAll: boolean;
  onClose: () => void;
  onMade: (id: string) => void;
}

/** A new board as another one's draft is now. */
export function DuplicateBoard({ board, teams, mayOwnAll, onClose, onMade }: DuplicateBoardProps) {
  const t = useTranslations('studio');
  const common = useTranslations('common');
  const title = t('boards.list.duplicate.title', { name: board.name });
  const submission = useSubmit({
    read: (body) => boardAnswer.parse(body).board.id,
    onDone: onMade,
  });
  const isOurs = teams.some(({ id }) => id === board.team?.id);
  return (
    <Dialog
      open
      title={title}
      description={t('boards.list.duplicate.about')}
      onClose={onClose}
      busy={submission.busy}
    >
      <Form
        aria-label={title}
        submission={submission}
        check={(entered) => (textOf(entered, 'name').trim() === '' ? { name: t('boards.noName') } : {})}
        onSend={(entered) =>
          void submission.submit({
            method: 'POST',
            path: '/api/boards',
            body: { name: textOf(entered, 'name').trim(), team: ownerIn(entered), copy: board.id },
          })
        }
      >
        <TextField
          label={t('boards.name')}
          name="name"
          maxLength={MOST_BOARD_NAME}
          autoComplete="off"
          defaultValue={copyName(board.name, t)}
        />
        <OwnerField
          teams={teams}
          mayOwnAll={mayOwnAll}
          defaultValue={isOurs ? (board.team?.id ?? null) : null}
        />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {t('boards.list.duplicate.deed')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
