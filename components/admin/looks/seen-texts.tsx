'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LOOKS_LIMITS, type SeenText } from '#lib/domain/looks';
import { Button } from '#components/ui/button.tsx';
import { Glyph } from '#components/ui/glyph.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { STATE_INKS } from '#components/ui/state-inks.ts';
import { type LooksDraft, usualState, withMapping } from './edit-looks.ts';

interface SeenTextsProps {
  draft: LooksDraft;
  seen: readonly SeenText[];
  onChange: (draft: LooksDraft) => void;
}

/** The texts that are known and not mapped, as they are drawn now. */
export function SeenTexts({ draft, seen, onChange }: SeenTextsProps) {
  const t = useTranslations('admin.looks.states');
  const mapped = new Set(draft.states.map(({ text }) => text));
  const offered = seen.filter(({ text }) => !mapped.has(text));
  return (
    <SectionCard title={t('seen')} description={offered.length > 0 ? t('seenNote') : t('nothingSeen')}>
      {offered.length > 0 && (
        <ul aria-label={t('seen')} className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
          {offered.map((one) => {
            const state = usualState(one);
            return (
              <li
                key={`${one.kind} ${one.text}`}
                className="flex min-h-[46px] min-w-0 items-center gap-2.5 border-b border-line"
              >
                <Glyph name={state} px={18} className={STATE_INKS[state].ink} />
                <span className="min-w-0 flex-1 leading-snug">
                  <span className="block truncate text-ink">{one.text}</span>
                  <span className="block text-[13px] text-ink-2">
                    {t(`kind.${one.kind}`)} · {t('agents', { count: one.agents })}
                  </span>
                </span>
                <Button
                  size="icon"
                  look="quiet"
                  aria-label={t('map', { text: one.text })}
                  disabled={draft.states.length >= LOOKS_LIMITS.states}
                  onClick={() => onChange(withMapping(draft, one))}
                >
                  <Plus size={16} aria-hidden />
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </SectionCard>
  );
}
