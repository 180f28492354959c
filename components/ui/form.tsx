'use client';

import { useEffect, useMemo, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { classNames } from './class-names.ts';
import { FormErrors, type FieldErrors } from './form-errors.ts';
import type { Submit } from './use-submit.ts';

interface FormProps {
  submission: Pick<Submit<unknown>, 'fieldErrors' | 'problem' | 'busy' | 'refuse'>;
  /** Called with what was entered once nothing is wrong with it. */
  onSend: (entered: FormData) => void;
  /** What is wrong with what was entered, by the field's name; nothing when it is empty. */
  check?: (entered: FormData) => FieldErrors;
  /** Where no heading says what it is for. */
  'aria-label'?: string;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * A form that is sent by `useSubmit`. Fields inside find their errors by name; after a refusal the first wrong field has
 * the focus. Keeps what was entered whatever happens.
 */
export function Form({ submission, onSend, check, className, children, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { problem, fieldErrors, busy, refuse } = submission;
  const [names] = useState(() => new Set<string>());
  const fields = useMemo(() => ({ errors: fieldErrors, names }), [fieldErrors, names]);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problem]);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (busy) return;
    const entered = new FormData(event.currentTarget);
    const wrong = check?.(entered) ?? {};
    if (Object.keys(wrong).length > 0) refuse(wrong);
    else onSend(entered);
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={send}
      className={classNames('flex flex-col gap-4', className)}
      {...rest}
    >
      <FormErrors value={fields}>{children}</FormErrors>
    </form>
  );
}

/** The text entered into a field of that name; empty where there is none. */
export function textOf(entered: FormData, name: string): string {
  const value = entered.get(name);
  return typeof value === 'string' ? value : '';
}
