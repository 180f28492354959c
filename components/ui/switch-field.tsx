'use client';

import { Switch } from 'radix-ui';
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface SwitchFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
  className?: string | undefined;
}

/** On or off, at once: for what takes effect without being sent. */
export function SwitchField({ label, hint, on, onChange, disabled = false, className }: SwitchFieldProps) {
  const id = useId();
  return (
    <div className={classNames('flex items-start justify-between gap-4 text-sm', className)}>
      <span className="flex min-w-0 flex-col gap-0.5">
        <label htmlFor={id} className="cursor-pointer text-ink">
          {label}
        </label>
        {hint && (
          <span id={`${id}-hint`} className="text-[13px] leading-snug text-ink-3">
            {hint}
          </span>
        )}
      </span>
      <Switch.Root
        id={id}
        checked={on}
        onCheckedChange={onChange}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="relative h-[22px] w-[38px] shrink-0 cursor-pointer rounded-full border border-ink-3 bg-panel-2 disabled:cursor-default disabled:opacity-60 data-[state=checked]:border-ink data-[state=checked]:bg-ink"
      >
        <Switch.Thumb className="block size-4 translate-x-0.5 rounded-full bg-ink-2 transition-transform data-[state=checked]:translate-x-[18px] data-[state=checked]:bg-bg" />
      </Switch.Root>
    </div>
  );
}
