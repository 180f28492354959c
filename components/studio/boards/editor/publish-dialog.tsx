'use client';

import { Columns2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { BoardVersionView } from '#lib/domain/board-view';
import type { Finding } from '#lib/domain/lint/finding';
import { isSameJson } from '#lib/domain/same-json';
import type { ShowChoice, ShownOn } from '#lib/domain/show-board';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { type Submit, useSubmit } from '#components/ui/use-submit.ts';
import { boardAnswer } from '../board-answers.ts';
import { ChangeList } from '../compare/change-list.tsx';
import { PublishChecks } from '../lint/publish-checks.tsx';
import { displaysOfBoard } from '../show/displays-of-board.ts';
import { shownIn } from '../show/show-answers.ts';
import { ShowOn } from '../show/show-on.tsx';
import { ShowProgress } from '../show/show-progress.tsx';
import { showRequest } from '../show/show-request.ts';
import { type KnownWalls, useDisplays } from '../show/use-displays.ts';
import { refusalOf } from './draft-api.ts';
import type { DraftKeeper } from './draft-keeper.ts';

interface PublishDialogProps {
  boardId: string;
  keeper: DraftKeeper;
  /** What walls show now; null where nothing was published yet. */
  published: BoardVersionView | null;
  /** What could be better about it. */
  findings: readonly Finding[];
  /** Whether whoever publishes may say what displays show. */
  mayShow: boolean;
  /** Shows what walls show now beside the draft. */
  onCompare: () => void;
  onClose: () => void;
  onPublished: () => void;
}

/** Published at a moment of the server's clock, and on its way to displays that show it already. */
interface Way {
  since: number;
  awaited: readonly string[];
}

const MOST_NOTE = 500;

/** What will change on walls and on which, and why in a line; then it does, and each display tells when it has. */
export function PublishDialog(props: PublishDialogProps) {
  const { boardId, keeper, published, findings, mayShow, onCompare, onClose, onPublished } = props;
  const t = useTranslations('studio.boards.editor.publishing');
  const common = useTranslations('common');
  const says = useTranslations('studio.boards.compare');
  const [choices, setChoices] = useState<readonly ShowChoice[]>([]);
  const [way, setWay] = useState<Way | null>(null);
  const { walls } = useDisplays({ enabled: mayShow, live: way !== null });
  const publishedAt = useRef(0);
  const publishing = useSubmit({
    read: (body) => boardAnswer.parse(body).board.published?.at ?? 0,
    onDone: (at) => {
      publishedAt.current = at;
    },
  });
  const showing = useSubmit({ read: shownIn });
  const { mine } = keeper.state();
  const board = { id: boardId, name: mine.name };
  const isSame = published !== null && isSameJson(published.document, mine);

  /** Published already where nothing but displays was chosen; null where it was refused. */
  async function publish(note: string): Promise<number | null> {
    if (isSame && choices.length > 0) return published.at;
    const { version } = keeper.state().base;
    const answer = await publishing.submit({
      method: 'POST',
      path: `/api/boards/${boardId}/publish`,
      body: { version, note },
    });
    return answer ? publishedAt.current : null;
  }

  async function send(note: string): Promise<void> {
    if (!(await keeper.saveNow())) return onClose();
    const since = await publish(note);
    if (since === null) return;
    onPublished();
    const awaited = walls ? displaysOfBoard(boardId, walls).showing.map(({ id }) => id) : [];
    if (walls && choices.length > 0) await showing.submit(showRequest(boardId, choices, walls));
    else if (awaited.length === 0) return onClose();
    setWay({ since, awaited });
  }

  if (way) return <OnItsWay {...way} board={board} walls={walls} showing={showing} onClose={onClose} />;
  const { problem } = publishing;
  const refusal = problem && refusalOf(problem);
  return (
    <Dialog
      open
      title={published ? t('title', { number: published.number + 1 }) : t('first')}
      description={t(published ? 'changes' : 'canShow')}
      onClose={onClose}
      busy={publishing.busy || showing.busy}
    >
      <Form
        aria-label={t('form')}
        submission={publishing}
        onSend={(entered) => void send(textOf(entered, 'note').trim())}
      >
        {published && (
          <section aria-label={t('list')} className="flex flex-col gap-2">
            <div className="flex items-center justify-between gap-3">
              <h3 className="text-desk-label font-label text-ink-2">
                {t('since', { number: published.number })}
              </h3>
              {!isSame && (
                <Button size="small" onClick={onCompare}>
                  <Columns2 size={15} aria-hidden />
                  {says('sideBySide')}
                </Button>
              )}
            </div>
            <ChangeList
              before={published.document}
              after={mine}
              none={t('same', { number: published.number })}
            />
          </section>
        )}
        <PublishChecks document={mine} findings={findings} />
        {walls && <ShowOn board={board} walls={walls} choices={choices} onChange={setChoices} />}
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
                {t('look')}
              </Button>
            }
          />
        ) : (
          <FormProblem problem={problem} unsaid />
        )}
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={publishing.busy || showing.busy}>
            {t('form')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

interface OnItsWayProps extends Way {
  board: { id: string; name: string };
  walls: KnownWalls | null;
  showing: Submit<readonly ShownOn[]>;
  onClose: () => void;
}

/** It is published: which displays have painted it. */
function OnItsWay({ since, awaited, board, walls, showing, onClose }: OnItsWayProps) {
  const t = useTranslations('studio.boards.editor.publishing');
  const common = useTranslations('common');
  const shown = showing.state.kind === 'done' ? showing.state.answer : [];
  const chosen = shown.filter(({ outcome }) => outcome === 'done').map(({ display }) => display);
  return (
    <Dialog open title={t('published')} description={t('onItsWay')} onClose={onClose}>
      <FormProblem problem={showing.problem} />
      {walls && (
        <ShowProgress
          board={board.id}
          since={since}
          walls={walls}
          awaited={[...awaited, ...chosen]}
          shown={shown}
        />
      )}
      <DialogFoot>
        <Button look="primary" onClick={onClose}>
          {common('done')}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
