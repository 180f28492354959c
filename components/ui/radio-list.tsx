'use client';

import { useId, type ReactNode } from 'react';

export interface RadioOption<Value extends string> {
  value: Value;
  label: string;
  /** What choosing it means. */
  hint?: ReactNode;
}

interface RadioListProps<Value extends string> {
  label: string;
  options: readonly RadioOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, each with what it means beside it. */
export function RadioList<Value extends string>({ label, options, value, onChange }: RadioListProps<Value>) {
  const name = useId();
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-2 border-0 p-0">
      <legend className="mb-1.5 p-0 text-desk-label font-label text-ink-2">{label}</legend>
      {options.map((option) => (
        <div key={option.value} className="flex items-start gap-2.5 text-sm max-sm:min-h-[32px]">
          <input
            type="radio"
            id={`${name}-${option.value}`}
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-describedby={option.hint ? `${name}-${option.value}-hint` : undefined}
            className="mt-[3px] size-[15px] shrink-0 cursor-pointer accent-state-call max-sm:size-[18px]"
          />
          <span className="flex min-w-0 flex-col gap-0.5">
            <label htmlFor={`${name}-${option.value}`} className="cursor-pointer text-ink">
              {option.label}
            </label>
            {option.hint && (
              <span id={`${name}-${option.value}-hint`} className="text-desk-label leading-snug text-ink-3">
                {option.hint}
              </span>
            )}
          </span>
        </div>
      ))}
    </fieldset>
  );
}
