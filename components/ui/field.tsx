'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useFieldError } from './form-errors.ts';

/** What every field has. */
export interface FieldProps {
  label: string;
  /** Of the value in the form; errors are found by it. */
  name: string;
  /** Stands under the field always: what to enter. */
  hint?: ReactNode;
  /** What is wrong; without it the form's own error of that name. */
  error?: string | undefined;
  /** Says `optional` after the label. */
  optional?: boolean | undefined;
  className?: string | undefined;
}

/** What ties a control to its label, hint and error. */
export interface FieldWiring {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, control, hint and error, tied together. `children` draws the control with the wiring it is given. */
export function Field({
  label,
  name,
  hint,
  error,
  optional = false,
  className,
  children,
}: FieldProps & { children: (wiring: FieldWiring) => ReactNode }) {
  const t = useTranslations('common');
  const id = useId();
  const told = useFieldError(name);
  const wrong = error ?? told;
  const says = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-desk-label font-label text-ink-2">
        {label}
        {optional && <span className="font-normal text-ink-3"> · {t('optional')}</span>}
      </label>
      {children({
        id,
        name,
        'aria-describedby': says || undefined,
        'aria-invalid': wrong ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-desk-label leading-snug text-ink-3">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-desk-label leading-snug text-crit">
          <CircleAlert size={15} aria-hidden className="mt-px shrink-0" />
          {wrong}
        </p>
      )}
    </div>
  );
}
