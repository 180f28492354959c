'use client';

import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface CheckboxFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  label: ReactNode;
  hint?: ReactNode;
  className?: string | undefined;
}

/** Yes or no, as part of a form that is sent. */
export function CheckboxField({ label, hint, className, ...input }: CheckboxFieldProps) {
  const id = useId();
  return (
    <div className={classNames('flex items-start gap-2.5 text-sm max-sm:min-h-[32px]', className)}>
      <input
        {...input}
        type="checkbox"
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-[3px] size-[15px] shrink-0 cursor-pointer accent-state-call max-sm:size-[18px]"
      />
      <span className="flex min-w-0 flex-col gap-0.5">
        <label htmlFor={id} className="cursor-pointer text-ink">
          {label}
        </label>
        {hint && (
          <span id={`${id}-hint`} className="text-desk-label leading-snug text-ink-3">
            {hint}
          </span>
        )}
      </span>
    </div>
  );
}
