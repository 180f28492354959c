'use client';

import { createContext, useContext, useEffect } from 'react';

/** What is wrong with the fields of a form, by the field's name. */
export type FieldErrors = Readonly<Record<string, string>>;

export const NO_ERRORS: FieldErrors = {};

interface FormFields {
  errors: FieldErrors;
  /** The names of the fields that are there to say what is wrong with them. */
  names: Set<string>;
}

export const FormErrors = createContext<FormFields>({ errors: NO_ERRORS, names: new Set() });

/** What is wrong with the field of that name in the form around it. */
export function useFieldError(name: string): string | undefined {
  const { errors, names } = useContext(FormErrors);
  useEffect(() => {
    names.add(name);
    return () => {
      names.delete(name);
    };
  }, [names, name]);
  return errors[name];
}

/** Of these errors those that no field of the form around says. */
export function useUnsaid(fields: FieldErrors): FieldErrors {
  const { names } = useContext(FormErrors);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));
}
