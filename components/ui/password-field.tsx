'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { CONTROL_LOOK } from './control-look.ts';
import { Field, type FieldProps } from './field.tsx';

type PasswordFieldProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'type'>;

/** A password, hidden unless its writer asks to see it. Say what kind by `autoComplete`. */
export function PasswordField({
  label,
  name,
  hint,
  error,
  optional,
  className,
  ...input
}: PasswordFieldProps) {
  const t = useTranslations('common');
  const [shown, setShown] = useState(false);
  const field = { label, name, hint, error, optional, className };
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field {...field}>
      {(wiring) => (
        <span className="relative block">
          <input
            {...input}
            {...wiring}
            type={shown ? 'text' : 'password'}
            autoCapitalize="none"
            spellCheck={false}
            className={classNames(CONTROL_LOOK, 'pr-11')}
          />
          <button
            type="button"
            aria-label={t('showTyped')}
            aria-controls={wiring.id}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-1 right-1 flex w-9 cursor-pointer items-center justify-center rounded-md text-ink-2 hover:bg-panel-2 hover:text-ink"
          >
            <Icon size={16} aria-hidden />
          </button>
        </span>
      )}
    </Field>
  );
}
