'use client';

import { createContext, useContext } from 'react';

/** What is wrong with the fields of a form, by the field's name. */
export type FieldErrors = Readonly<Record<string, string>>;

export const NO_ERRORS: FieldErrors = {};
export const FormErrors = createContext<FieldErrors>(NO_ERRORS);

/** What is wrong with the field of that name in the form around it. */
export function useFieldError(name: string): string | undefined {
  return useContext(FormErrors)[name];
}
