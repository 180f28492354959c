'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { CONTROL_LOOK } from './control-look.ts';
import { Field, type FieldProps } from './field.tsx';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

interface SelectFieldProps extends FieldProps, Omit<ComponentProps<'select'>, keyof FieldProps | 'multiple'> {
  options: readonly SelectOption[];
}

/** One of a few, by the browser's own list: it works with a thumb, a keyboard and a screen reader alike. */
export function SelectField({
  label,
  name,
  hint,
  error,
  optional,
  className,
  options,
  ...select
}: SelectFieldProps) {
  const field = { label, name, hint, error, optional, className };
  return (
    <Field {...field}>
      {(wiring) => (
        <span className="relative block">
          <select
            {...select}
            {...wiring}
            className={classNames(CONTROL_LOOK, 'cursor-pointer appearance-none truncate pr-9')}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            size={16}
            aria-hidden
            className="pointer-events-none absolute inset-y-0 right-3 my-auto text-ink-2"
          />
        </span>
      )}
    </Field>
  );
}
