'use client';

import { Lightbulb, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Finding } from '#lib/domain/lint/finding';
import { Button } from '#components/ui/button.tsx';
import { findingWords } from './finding-words.ts';
import { isMendable } from './mendable.ts';

interface FindingItemProps {
  finding: Finding;
  /** What it is about, by name. */
  title: string;
  /** Leads to what it is about; left out where there is no way there. */
  onShow?: (panel: string | null) => void;
  onMend?: (finding: Finding) => void;
}

/** One thing that could be better: how much it matters, about what, the way there and what mends it. */
export function FindingItem({ finding, title, onShow, onMend }: FindingItemProps) {
  const t = useTranslations('studio.boards.lint');
  const says = useTranslations('studio');
  const { weight, panel, rule } = finding;
  const Sign = weight === 'warning' ? TriangleAlert : Lightbulb;
  return (
    <li className="flex items-start gap-2.5 border-b border-line px-3.5 py-3 last:border-0">
      <Sign
        size={16}
        aria-hidden
        className={`mt-0.5 shrink-0 ${weight === 'warning' ? 'text-warn' : 'text-ink-3'}`}
      />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
        <span className="sr-only">{t(`weights.${weight}`)}</span>
        {onShow && panel !== null ? (
          <button
            type="button"
            onClick={() => onShow(panel)}
            className="cursor-pointer text-left text-sm font-label text-ink underline decoration-line decoration-1 underline-offset-4 wrap-anywhere hover:decoration-ink-2 max-sm:min-h-[32px]"
          >
            {title}
          </button>
        ) : (
          <span className="text-sm font-label text-ink wrap-anywhere">{title}</span>
        )}
        <span className="text-desk-label leading-snug text-ink-2 wrap-anywhere">
          {findingWords(finding, says)}
        </span>
        {onMend && finding.mended && isMendable(rule) && (
          <Button
            size="small"
            className="mt-1"
            aria-label={t('mendOf', { deed: t(`mends.${rule}`), title })}
            onClick={() => onMend(finding)}
          >
            {t(`mends.${rule}`)}
          </Button>
        )}
      </div>
    </li>
  );
}
