'use client';

import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { CONTROL_LOOK } from './control-look.ts';
import { Field, type FieldProps } from './field.tsx';

type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps>;

/** Several lines of text. */
export function TextArea({ label, name, hint, error, optional, className, ...area }: TextAreaProps) {
  const field = { label, name, hint, error, optional, className };
  return (
    <Field {...field}>
      {(wiring) => (
        <textarea
          rows={4}
          {...area}
          {...wiring}
          className={classNames(CONTROL_LOOK, 'resize-y py-2 leading-normal')}
        />
      )}
    </Field>
  );
}
