'use client';

import { useTranslations } from 'next-intl';
import type { Panel } from '#lib/domain/board';
import type { AgentNames } from '#lib/domain/board-document';
import { reasonWords } from '#components/live/reason.ts';
import { GlanceValue } from './glance-value.tsx';
import { HourLine } from './hour-line.tsx';
import { useGlance } from './use-glance.ts';

/** The number as large as a phone lets it be, with how it stands and how the last hour went. */
export function NumberCard({ panel, names }: { panel: Panel; names: AgentNames }) {
  const t = useTranslations('explain.page');
  const live = useTranslations('live');
  const { glance, state, result } = useGlance(panel, names);
  return (
    <section
      aria-label={t('now')}
      data-severity={glance?.severity ?? 'ok'}
      data-stale={state.stale}
      className={`relative flex flex-col gap-1 overflow-hidden rounded-pocket bg-panel p-5 max-sm:p-4 ${state.stale ? 'stale' : ''}`}
    >
      <GlanceValue glance={glance} state={state} size="page" />
      {result.reason !== '' && <p className="text-ink-2">{reasonWords(result.reason, live)}</p>}
      {panel.kind === 'big-number' && <HourLine panel={panel} />}
      {state.stale && <span aria-hidden className="hatched pointer-events-none absolute inset-0" />}
    </section>
  );
}
