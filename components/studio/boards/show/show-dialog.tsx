'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ShowChoice, ShownOn } from '#lib/domain/show-board';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { useSubmit } from '#components/ui/use-submit.ts';
import { shownIn } from './show-answers.ts';
import { ShowOn } from './show-on.tsx';
import { ShowProgress } from './show-progress.tsx';
import { showRequest } from './show-request.ts';
import { useDisplays } from './use-displays.ts';

interface ShowDialogProps {
  board: { id: string; name: string };
  /** When it was published, on the server's clock. */
  publishedAt: number;
  onClose: () => void;
}

/** Chooses displays for a board that is published, then tells when each has painted it. */
export function ShowDialog({ board, publishedAt, onClose }: ShowDialogProps) {
  const t = useTranslations('studio.boards.show');
  const sayProblem = useProblemWords();
  const common = useTranslations('common');
  const [choices, setChoices] = useState<readonly ShowChoice[]>([]);
  const [shown, setShown] = useState<readonly ShownOn[] | null>(null);
  const { walls, error } = useDisplays({ enabled: true, live: true });
  const submission = useSubmit({ read: shownIn, onDone: setShown });
  const hasAny = walls?.displays.some(({ standing }) => standing !== 'revoked') ?? true;
  return (
    <Dialog
      open
      title={t('dialogTitle', { name: board.name })}
      description={t('about')}
      onClose={onClose}
      busy={submission.busy}
    >
      {error && <Notice tone="bad">{sayProblem(error)}</Notice>}
      {shown && walls ? (
        <>
          <ShowProgress
            board={board.id}
            since={publishedAt}
            walls={walls}
            awaited={shown.filter(({ outcome }) => outcome === 'done').map(({ display }) => display)}
            shown={shown}
          />
          <DialogFoot>
            <Button look="primary" onClick={onClose}>
              {common('done')}
            </Button>
          </DialogFoot>
        </>
      ) : (
        <Form
          aria-label={t('title')}
          submission={submission}
          onSend={() => walls && void submission.submit(showRequest(board.id, choices, walls))}
        >
          {!hasAny && <p className="text-sm text-ink-2">{t('none')}</p>}
          {walls && <ShowOn board={board} walls={walls} choices={choices} onChange={setChoices} />}
          <FormProblem problem={submission.problem} unsaid />
          <DialogFoot>
            <Button onClick={onClose}>{common('cancel')}</Button>
            <Button type="submit" look="primary" busy={submission.busy} disabled={choices.length === 0}>
              {t('deed', { count: choices.length })}
            </Button>
          </DialogFoot>
        </Form>
      )}
    </Dialog>
  );
}
