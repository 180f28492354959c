'use client';

import { ImageUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { IMAGE_LIMITS, IMAGE_TYPES, type ImageView } from '#lib/domain/image';
import { Notice } from '../notice.tsx';
import { useProblemWords } from '../problem-words.ts';
import { type SentPicture, sendPicture } from './send-picture.ts';

type Step = { kind: 'choose' } | { kind: 'sending' } | SentPicture;

const MEGABYTE = 1024 * 1024;

/** A place to drop a picture, or to choose one. What it is decides the server by its bytes. */
export function UploadPicture({ onAdded }: { onAdded: (image: ImageView) => void }) {
  const t = useTranslations('common.pictures');
  const id = useId();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const isSending = step.kind === 'sending';
  const send = async (file: File | undefined): Promise<void> => {
    if (!file || isSending) return;
    setStep({ kind: 'sending' });
    const sent = await sendPicture(file);
    setStep(sent);
    if (sent.kind === 'done') onAdded(sent.image);
  };
  return (
    <div className="flex flex-col gap-2">
      <label
        htmlFor={id}
        className="relative flex flex-col items-center gap-1.5 rounded-desk border border-dashed border-line bg-panel-2 px-4 py-5 text-center focus-within:outline-2 focus-within:outline-ink hover:border-ink-3"
      >
        <ImageUp size={20} aria-hidden className="text-ink-2" />
        <span className="text-sm font-label text-ink">{isSending ? t('sending') : t('upload')}</span>
        <span className="text-desk-label text-ink-3">
          {t('uploadHint', { megabytes: IMAGE_LIMITS.bytes / MEGABYTE })}
        </span>
        <input
          id={id}
          type="file"
          accept={IMAGE_TYPES.join(',')}
          disabled={isSending}
          onClick={({ currentTarget }) => {
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
          onChange={({ target }) => void send(target.files?.[0])}
          // Lies over all of it, unseen, so that a picture can be dropped on it as the browser does it.
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
      </label>
      <Trouble step={step} />
    </div>
  );
}

function Trouble({ step }: { step: Step }) {
  const t = useTranslations('common.pictures');
  const sayProblem = useProblemWords();
  switch (step.kind) {
    case 'choose':
    case 'sending':
      return null;
    case 'done':
      return <output className="text-desk-label text-ink-2">{t('added', { name: step.image.name })}</output>;
    case 'too-large':
      return (
        <Notice tone="bad" title={t('notTaken')}>
          {t('tooLarge', { megabytes: IMAGE_LIMITS.bytes / MEGABYTE })}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="bad" title={t('notTaken')}>
          {step.problem.fields['image'] ?? sayProblem(step.problem)}
        </Notice>
      );
  }
}
