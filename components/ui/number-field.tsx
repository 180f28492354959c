'use client';

import { useTranslations } from 'next-intl';
import { useState, type ComponentProps } from 'react';
import type { Words } from '#lib/words/words';
import { classNames } from './class-names.ts';
import { CONTROL_LOOK } from './control-look.ts';
import { Field, type FieldProps } from './field.tsx';

interface NumberFieldProps
  extends FieldProps, Omit<ComponentProps<'input'>, keyof FieldProps | 'type' | 'value' | 'onChange'> {
  value: number;
  /** Told only what is a number within the bounds; until then the field says what is wrong. */
  onChange: (value: number) => void;
  least: number;
  most: number;
  /** Only whole numbers. */
  whole?: boolean;
  /** Stands in the field after the number: `s`, `%`. */
  unit?: string;
}

/** One number. What is half typed stays as it is and is not told. */
export function NumberField({
  label,
  name,
  hint,
  error,
  optional,
  className,
  value,
  onChange,
  least,
  most,
  whole = false,
  unit,
  ...input
}: NumberFieldProps) {
  const t = useTranslations('common');
  const [typed, setTyped] = useState({ text: String(value), of: value });
  if (typed.of !== value) setTyped({ text: String(value), of: value });
  const wrong = wrongWith(typed.text, { least, most, whole }, t);
  const field = { label, name, hint, error: error ?? wrong, optional, className };
  const change = (text: string): void => {
    const number = numberIn(text);
    const fits = wrongWith(text, { least, most, whole }, t) === undefined;
    setTyped({ text, of: fits ? number : value });
    if (fits && number !== value) onChange(number);
  };
  return (
    <Field {...field}>
      {(wiring) => (
        <span className="relative block">
          <input
            type="text"
            inputMode={whole ? 'numeric' : 'decimal'}
            autoComplete="off"
            {...input}
            {...wiring}
            value={typed.text}
            onChange={({ target }) => change(target.value)}
            onBlur={() => setTyped({ text: String(value), of: value })}
            className={classNames(CONTROL_LOOK, 'tabular-nums', unit && 'pr-8')}
          />
          {unit && (
            <span
              aria-hidden
              className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-desk-label text-ink-3"
            >
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}

type Bounds = Pick<NumberFieldProps, 'least' | 'most' | 'whole'>;

function wrongWith(text: string, { least, most, whole }: Bounds, t: Words<'common'>): string | undefined {
  const number = numberIn(text);
  if (Number.isNaN(number)) return t('numberField.noNumber');
  if (whole && !Number.isInteger(number)) return t('numberField.notWhole');
  if (number < least || number > most)
    return t('numberField.outside', { least: String(least), most: String(most) });
  return undefined;
}

/** With a comma as well as with a point. */
function numberIn(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : Number.NaN;
}
