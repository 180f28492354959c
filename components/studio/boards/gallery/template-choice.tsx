'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { BoardTemplate } from '#lib/domain/templates/all-templates';
import { Miniature } from '../miniature/miniature.tsx';

interface TemplateChoiceProps {
  template: BoardTemplate;
  isChosen: boolean;
  onChoose: () => void;
}

/** A template as one of several: its layout, what it is called and who it is for. */
export function TemplateChoice({ template, isChosen, onChoose }: TemplateChoiceProps) {
  const t = useTranslations('studio.boards');
  const words = useTranslations('boards');
  const { id, make } = template;
  const document = useMemo(() => make(words), [make, words]);
  return (
    <label className="flex cursor-pointer flex-col gap-3 rounded-desk bg-panel p-3 hover:bg-panel-2 has-checked:bg-panel-2 has-checked:outline-2 has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-state-call">
      <Miniature document={document} />
      <span className="flex items-start gap-2.5 px-1 pb-1">
        <input
          type="radio"
          name="template"
          value={id}
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={`template-${id}`}
          className="mt-[3px] size-[15px] shrink-0 cursor-pointer accent-state-call outline-none"
        />
        <span className="flex min-w-0 flex-col gap-0.5">
          <span className="text-[15px] font-label text-ink">{t(`templates.${id}.name`)}</span>
          <span id={`template-${id}`} className="text-[13px] leading-snug text-ink-2">
            {t(`templates.${id}.forWhom`)}{' '}
          </span>
        </span>
      </span>
    </label>
  );
}
