'use client';

import { useId, useState } from 'react';
import { LIST_COLUMNS } from '#lib/domain/directory-list';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { CONTROL_LOOK } from '#components/ui/control-look.ts';
import { classNames } from '#components/ui/class-names.ts';
import { sendList, type SentList } from './send-list.ts';
import { ListChanges, ListMistakes } from './list-outcome.tsx';

interface UploadDialogProps {
  /** Of the directory's API. */
  path: string;
  isReadable: boolean;
  onClose: () => void;
  onDone: () => void;
}

type Step = { kind: 'choose' } | { kind: 'busy'; words: string } | SentList;

/** A list of agents in the place of a service: chosen, looked through, and taken over once its changes were seen. */
export function UploadDialog({ path, isReadable, onClose, onDone }: UploadDialogProps) {
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const busy = step.kind === 'busy';

  const look = async (chosen: File | null): Promise<void> => {
    setFile(chosen);
    if (!chosen) return setStep({ kind: 'choose' });
    setStep({ kind: 'busy', words: 'Looking through the file…' });
    setStep(await sendList(path, chosen, { isDryRun: true }));
  };
  const take = async (): Promise<void> => {
    if (!file) return;
    setStep({ kind: 'busy', words: 'Taking the list over…' });
    const sent = await sendList(path, file, { isDryRun: false });
    setStep(sent);
    if (sent.kind === 'uploaded') onDone();
  };

  return (
    <Dialog
      open
      width="wide"
      title="Upload a list of agents"
      description={
        isReadable
          ? 'It stands in while the configuration service cannot be read; the next reading that succeeds replaces it.'
          : 'It says who is there and who belongs to which skill and agent group, in place of a service.'
      }
      onClose={onClose}
      busy={busy}
    >
      <p className="text-sm leading-normal text-ink-2">
        A CSV file in UTF-8, an agent a line. Its first line names the columns{' '}
        <code className="text-ink">{LIST_COLUMNS.join(', ')}</code>, in any order; several skills or groups
        have semicolons between them. The list is whole: who is not in it counts as gone.{' '}
        <a className="text-ink underline underline-offset-4" href={`${path}/list`} download>
          Download the list as it stands
        </a>{' '}
        to begin with.
      </p>
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="text-[13px] font-label text-ink-2">
          File
        </label>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv"
          disabled={busy}
          onClick={({ currentTarget }) => {
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
            void look(null);
          }}
          onChange={({ target }) => void look(target.files?.[0] ?? null)}
          className={classNames(
            CONTROL_LOOK,
            'cursor-pointer p-1 file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:bg-panel-2 file:px-3 file:py-1 file:text-ink',
          )}
        />
        <output className="block text-[13px] text-ink-3">{busy && step.words}</output>
      </div>
      {step.kind === 'wrong' && <ListMistakes wrong={step} />}
      {step.kind === 'compared' && <ListChanges compared={step} />}
      {step.kind === 'failed' && <FormProblem problem={step.problem} />}
      <DialogFoot>
        <Button disabled={busy} onClick={onClose}>
          Cancel
        </Button>
        <Button
          look="primary"
          busy={busy && file !== null}
          disabled={step.kind !== 'compared'}
          onClick={() => void take()}
        >
          Take the list over
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
