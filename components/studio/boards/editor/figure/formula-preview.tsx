'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { NumberPanel } from '#lib/domain/metrics/show-figure';
import { NO_DATA } from '#lib/format/no-data';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import type { BoardConnection } from '#components/studio/boards/board-facts.ts';
import { useLooks } from '#components/ui/looks-provider.tsx';
import { previewQuery } from './preview-query.ts';
import { previewView } from './preview-view.ts';

interface FormulaPreviewProps {
  panel: NumberPanel;
  /** Null while it cannot be worked out. */
  formula: string | null;
  connection: BoardConnection;
}

/** What a formula comes to now on the connection that the board is shown with, and what it is made of. */
export function FormulaPreview({ panel, formula, connection }: FormulaPreviewProps) {
  const t = useTranslations('studio.boards.editor.figure');
  const says = useTranslations('studio');
  const { states } = useLooks();
  const asked = useMemo(
    () => (formula === null ? null : previewQuery(panel, formula, { ...connection, states })),
    [panel, formula, connection, states],
  );
  const { table, ageState, reason } = useLiveQuery(asked?.query ?? null);
  const now = useServerNow();
  const view = asked && table && previewView({ table, parts: asked.parts, format: panel.format, now }, says);
  const missing = view?.missing ?? null;
  return (
    <section aria-label={t('now')} className="flex flex-col gap-1 rounded-lg bg-bg px-3 py-2.5">
      <p className="flex items-baseline gap-2.5">
        <span className="text-desk-page font-value tabular-nums">{view?.text ?? NO_DATA}</span>
        <span className="text-desk-label text-ink-2">{t(`units.${panel.format}`)}</span>
      </p>
      <p className="text-desk-label leading-snug text-ink-2">
        {!asked
          ? t('notYet')
          : !view || (missing !== null && ageState === 'none')
            ? reason
            : missing === null
              ? t('live', { name: connection.name })
              : missing === 'outcome'
                ? t('noOutcome')
                : t('noPart', { part: missing.part })}
      </p>
      {view && view.parts.length > 0 && !(view.parts.length === 1 && view.parts[0]?.formula === formula) && (
        <dl className="mt-1 flex flex-col gap-0.5 border-t border-line pt-1.5">
          {view.parts.map(({ formula: part, text }) => (
            <div key={part} className="flex items-baseline justify-between gap-3 text-desk-label">
              <dt className="min-w-0 font-mono wrap-anywhere text-ink-2">{part}</dt>
              <dd className="shrink-0 font-value tabular-nums">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
