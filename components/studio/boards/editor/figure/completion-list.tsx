/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a datalist belongs to a field of one line only */
'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import type { Completion } from './completions.ts';

interface CompletionListProps {
  id: string;
  options: readonly Completion[];
  /** The place of the one that Enter takes. */
  active: number;
  onTake: (option: Completion) => void;
}

/** What may be meant by what is being typed. The focus stays where the text is. */
export function CompletionList({ id, options, active, onTake }: CompletionListProps) {
  const t = useTranslations('studio.boards.editor.figure');
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Some browsers answer with a promise, which an effect must not return.
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [active, options]);
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('offered')}
      className="absolute inset-x-0 top-full z-10 mt-1 max-h-[232px] overflow-y-auto rounded-lg bg-panel-2 py-1 shadow-lg outline-1 outline-line"
    >
      {options.map((option, place) => (
        <div
          key={`${option.kind} ${option.label}`}
          id={`${id}-${place}`}
          ref={place === active ? shown : null}
          role="option"
          aria-selected={place === active}
          tabIndex={-1}
          onMouseDown={(event) => {
            // A press must not take the focus from the text.
            event.preventDefault();
            onTake(option);
          }}
          className={classNames(
            'flex min-h-[34px] cursor-pointer items-center gap-3 px-3 py-1 text-desk-body text-ink max-sm:min-h-[44px]',
            place === active && 'bg-bg outline-1 -outline-offset-1 outline-ink-3',
          )}
        >
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          <span className="shrink-0 text-desk-label text-ink-3">{t(`kinds.${option.kind}`)}</span>
        </div>
      ))}
    </div>
  );
}
