'use client';

import type { BoardVersionView } from '#lib/domain/board-view';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { ChangeList } from '../compare/change-list.tsx';
import { refusalOf } from './draft-api.ts';
import type { DraftKeeper } from './draft-keeper.ts';

interface PublishDialogProps {
  boardId: string;
  keeper: DraftKeeper;
  /** What walls show now; null where nothing was published yet. */
  published: BoardVersionView | null;
  onClose: () => void;
  onPublished: () => void;
}

const MOST_NOTE = 500;

/** What will change on walls, and why in a line; then it does. */
export function PublishDialog({ boardId, keeper, published, onClose, onPublished }: PublishDialogProps) {
  const submission = useSubmit({ onDone: onPublished });
  const { mine } = keeper.state();
  const publish = async (note: string): Promise<void> => {
    if (!(await keeper.saveNow())) return onClose();
    await submission.submit({
      method: 'POST',
      path: `/api/boards/${boardId}/publish`,
      body: { version: keeper.state().base.version, note },
    });
  };
  const { problem } = submission;
  const refusal = problem && refusalOf(problem);
  return (
    <Dialog
      open
      title={published ? `Publish version ${published.number + 1}` : 'Publish this board'}
      description={
        published
          ? 'Every wall that shows this board changes within seconds.'
          : 'Walls can show it from then on, by a playlist or by its address.'
      }
      onClose={onClose}
      busy={submission.busy}
    >
      <Form
        aria-label="Publish"
        submission={submission}
        onSend={(entered) => void publish(textOf(entered, 'note').trim())}
      >
        {published && (
          <section aria-label="Changes" className="flex flex-col gap-2">
            <h3 className="text-[13px] font-label text-ink-2">Since version {published.number}</h3>
            <ChangeList
              before={published.document}
              after={mine}
              none={`Nothing has changed since version ${published.number}.`}
            />
          </section>
        )}
        <TextField
          label="Note"
          name="note"
          optional
          hint="Why, for whoever looks through the versions later."
          maxLength={MOST_NOTE}
          autoComplete="off"
        />
        {refusal?.kind === 'refused' ? (
          <FormProblem
            problem={problem}
            actions={
              <Button
                size="small"
                onClick={() => {
                  keeper.tell({ kind: 'heard', theirs: refusal.theirs });
                  onClose();
                }}
              >
                Look at it
              </Button>
            }
          />
        ) : (
          <FormProblem problem={problem} unsaid />
        )}
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            Publish
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
