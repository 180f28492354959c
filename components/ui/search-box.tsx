'use client';

import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';

interface SearchBoxProps {
  /** Read out, and shown while nothing is entered. */
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Narrows a list down while one types. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const t = useTranslations('common');
  const id = useId();
  return (
    <div className="flex h-[36px] w-[260px] items-center gap-2 rounded-lg border border-ink-3/65 bg-bg px-2.5 text-ink-3 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-state-call max-sm:h-[44px] max-sm:w-full">
      <Search size={15} aria-hidden className="shrink-0" />
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="min-w-0 flex-1 bg-transparent text-sm text-ink outline-none placeholder:text-ink-3 max-sm:text-base"
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={t('clear')}
          onClick={() => onChange('')}
          className="flex size-6 cursor-pointer items-center justify-center rounded-md text-ink-2 hover:bg-line"
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}
