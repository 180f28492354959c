'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { CONTROL_LOOK } from './control-look.ts';

interface CopyFieldProps {
  label: string;
  value: string;
  /** A list: its lines are broken nowhere else. */
  lines?: boolean;
  /** What this is and that it will not be shown again. */
  hint?: string;
}

type Copied = 'not-yet' | 'copied' | 'by-hand';

/** Something to take along: shown whole, in lines as they are, selected when it is touched, copied by a button that says so. */
export function CopyField({ label, value, lines = false, hint }: CopyFieldProps) {
  const t = useTranslations('common');
  const id = useId();
  const [copied, setCopied] = useState<Copied>('not-yet');
  const text = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    const done = await copyText(value);
    if (!done) text.current?.select();
    setCopied(done ? 'copied' : 'by-hand');
  };
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="text-desk-label font-label text-ink-2">
        {label}
      </label>
      <div className="flex items-start gap-2 max-sm:flex-col max-sm:items-stretch">
        <textarea
          id={id}
          ref={text}
          readOnly
          value={value}
          rows={lines ? value.split('\n').length : rowsOf(value)}
          wrap={lines ? 'off' : 'soft'}
          spellCheck={false}
          onFocus={() => text.current?.select()}
          className={classNames(
            CONTROL_LOOK,
            'field-sizing-content flex-1 resize-none py-[7px] font-mono text-desk-label leading-relaxed max-sm:text-desk-label',
            !lines && 'wrap-anywhere',
          )}
        />
        <Button
          onClick={() => void copy()}
          aria-label={t('copyField.copyLabel', { label })}
          className="min-h-[36px] w-[104px] max-sm:w-full"
        >
          {copied === 'copied' ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
          {t(copied === 'copied' ? 'copyField.copied' : 'copyField.copy')}
        </Button>
      </div>
      <output
        className={classNames('block text-desk-label text-ink-3', !hint && copied !== 'by-hand' && 'sr-only')}
      >
        {copied === 'copied' && <span className="sr-only">{t('copyField.isCopied')} </span>}
        {copied === 'by-hand' && `${t('copyField.byHand')} `}
        {hint}
      </output>
    </div>
  );
}

// As many letters go into a line of a dialog; where a browser fits the field to its text, nothing hangs on it.
const LINE_LENGTH = 36;

function rowsOf(value: string): number {
  return value
    .split('\n')
    .reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0);
}

/** The clipboard exists on secure pages only; a wall in a company's own network is often not one. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
