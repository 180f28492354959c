'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MOST_BOARD_BYTES } from '#lib/domain/board-schema';
import { readBoardFile, type BoardFileReading } from '#lib/domain/board-file-schema';
import type { Words } from '#lib/words/words';
import { Button } from '#components/ui/button.tsx';
import { CONTROL_LOOK } from '#components/ui/control-look.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { documentProblemWords } from '#components/studio/document-problem-words.ts';
import { boardAnswer } from '../board-answers.ts';
import type { OwnerTeam } from '../board-facts.ts';
import { Miniature } from '../miniature/miniature.tsx';
import { OwnerField, ownerIn } from '../owner-field.tsx';

interface ImportBoardProps {
  teams: readonly OwnerTeam[];
  mayOwnAll: boolean;
  onClose: () => void;
  onMade: (id: string) => void;
}

/** A new board from a file that one was exported to. It is read here first, and shown before anything is kept. */
export function ImportBoard({ teams, mayOwnAll, onClose, onMade }: ImportBoardProps) {
  const t = useTranslations('studio.boards.list.importing');
  const says = useTranslations('studio');
  const common = useTranslations('common');
  const problems = useTranslations('problems');
  const [reading, setReading] = useState<BoardFileReading | null>(null);
  const submission = useSubmit({ read: (body) => boardAnswer.parse(body).board.id, onDone: onMade });
  const choose = async (file: File | undefined): Promise<void> => {
    submission.reset();
    setReading(file ? await readFile(file, says) : null);
  };
  return (
    <Dialog open title={t('title')} description={t('about')} onClose={onClose} busy={submission.busy}>
      <Form
        aria-label={t('title')}
        submission={submission}
        check={() => (reading ? {} : { file: t('choose') })}
        onSend={(entered) =>
          reading?.kind === 'ok' &&
          void submission.submit({
            method: 'POST',
            path: '/api/boards/import',
            body: { file: reading.file, team: ownerIn(entered) },
          })
        }
      >
        <Field label={t('file')} name="file">
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              accept=".json,application/json"
              onChange={({ target }) => void choose(target.files?.[0])}
              className={classNames(
                CONTROL_LOOK,
                'py-[7px] file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:bg-line file:px-2.5 file:py-1 file:text-[13px] file:text-ink',
              )}
            />
          )}
        </Field>
        {reading?.kind === 'ok' && (
          <div className="flex items-center gap-4 max-sm:flex-col max-sm:items-stretch">
            <Miniature document={reading.file.document} className="w-[200px] shrink-0 max-sm:w-full" />
            <p className="font-label text-ink wrap-anywhere">{reading.file.document.name}</p>
          </div>
        )}
        {reading?.kind === 'bad' && (
          <Notice tone="bad" title={t('noBoard')}>
            <ul>
              {reading.problems.map((problem) => (
                <li key={`${problem.path} ${problem.message}`}>
                  {problem.path !== '' && <span className="font-mono text-[13px]">{problem.path} </span>}
                  {documentProblemWords(problem, problems)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <OwnerField teams={teams} mayOwnAll={mayOwnAll} />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" disabled={reading?.kind === 'bad'} busy={submission.busy}>
            {t('deed')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

async function readFile(file: File, t: Words<'studio'>): Promise<BoardFileReading> {
  const bad = (message: string): BoardFileReading => ({ kind: 'bad', problems: [{ path: '', message }] });
  if (file.size > MOST_BOARD_BYTES) return bad(t('boards.list.importing.tooLarge'));
  try {
    return readBoardFile(JSON.parse(await file.text()), 'draft');
  } catch {
    return bad(t('boards.list.importing.noJson'));
  }
}
