'use client';

import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { CONTROL_LOOK } from './control-look.ts';
import { Field, type FieldProps } from './field.tsx';

type TextAreaFieldProps = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps>;

/** Several lines of text; grows with them. */
export function TextAreaField({
  label,
  name,
  hint,
  error,
  optional,
  className,
  rows = 3,
  ...area
}: TextAreaFieldProps) {
  const field = { label, name, hint, error, optional, className };
  return (
    <Field {...field}>
      {(wiring) => (
        <textarea
          rows={rows}
          {...area}
          {...wiring}
          className={classNames(CONTROL_LOOK, 'field-sizing-content max-h-[40dvh] py-2 leading-relaxed')}
        />
      )}
    </Field>
  );
}
