'use client';

import { useTranslations } from 'next-intl';
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
  const t = useTranslations('studio.boards.editor.publishing');
  const common = useTranslations('common');
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
      title={published ? t('title', { number: published.number + 1 }) : t('first')}
      description={t(published ? 'changes' : 'canShow')}
      onClose={onClose}
      busy={submission.busy}
    >
      <Form
        aria-label={t('form')}
        submission={submission}
        onSend={(entered) => void publish(textOf(entered, 'note').trim())}
      >
        {published && (
          <section aria-label={t('list')} className="flex flex-col gap-2">
            <h3 className="text-[13px] font-label text-ink-2">{t('since', { number: published.number })}</h3>
            <ChangeList
              before={published.document}
              after={mine}
              none={t('same', { number: published.number })}
            />
          </section>
        )}
        <TextField
          label={t('note')}
          name="note"
          optional
          hint={t('noteHint')}
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
                {t('look')}{' '}
              </Button>
            }
          />
        ) : (
          <FormProblem problem={problem} unsaid />
        )}
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {t('form')}{' '}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
