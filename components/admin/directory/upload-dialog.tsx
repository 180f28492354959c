'use client';

import { useTranslations } from 'next-intl';
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

type Step = { kind: 'choose' } | { kind: 'busy'; with: 'looking' | 'taking' } | SentList;

/** A list of agents in the place of a service: chosen, looked through, and taken over once its changes were seen. */
export function UploadDialog({ path, isReadable, onClose, onDone }: UploadDialogProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const busy = step.kind === 'busy';

  const look = async (chosen: File | null): Promise<void> => {
    setFile(chosen);
    if (!chosen) return setStep({ kind: 'choose' });
    setStep({ kind: 'busy', with: 'looking' });
    setStep(await sendList(path, chosen, { isDryRun: true }));
  };
  const take = async (): Promise<void> => {
    if (!file) return;
    setStep({ kind: 'busy', with: 'taking' });
    const sent = await sendList(path, file, { isDryRun: false });
    setStep(sent);
    if (sent.kind === 'uploaded') onDone();
  };

  return (
    <Dialog
      open
      width="wide"
      title={t('directory.upload.title')}
      description={isReadable ? t('directory.upload.standsIn') : t('directory.upload.inPlace')}
      onClose={onClose}
      busy={busy}
    >
      <p className="text-sm leading-normal text-ink-2">
        {t.rich('directory.upload.about', {
          columns: LIST_COLUMNS.join(', '),
          code: (chunks) => <code className="text-ink">{chunks}</code>,
          link: (chunks) => (
            <a className="text-ink underline underline-offset-4" href={`${path}/list`} download>
              {chunks}
            </a>
          ),
        })}
      </p>
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="text-[13px] font-label text-ink-2">
          {t('directory.upload.file')}
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
        <output className="block text-[13px] text-ink-3">{busy && t(`directory.upload.${step.with}`)}</output>
      </div>
      {step.kind === 'wrong' && <ListMistakes wrong={step} />}
      {step.kind === 'compared' && <ListChanges compared={step} />}
      {step.kind === 'failed' && <FormProblem problem={step.problem} />}
      <DialogFoot>
        <Button disabled={busy} onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          look="primary"
          busy={busy && file !== null}
          disabled={step.kind !== 'compared'}
          onClick={() => void take()}
        >
          {t('directory.upload.take')}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
