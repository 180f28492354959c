'use client';

import type { ComponentProps } from 'react';
import { CONTROL_LOOK } from './control-look.ts';
import { Field, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps>;

/** One line of text. */
export function TextField({ label, name, hint, error, optional, className, ...input }: TextFieldProps) {
  const field = { label, name, hint, error, optional, className };
  return (
    <Field {...field}>
      {(wiring) => <input type="text" {...input} {...wiring} className={CONTROL_LOOK} />}
    </Field>
  );
}
