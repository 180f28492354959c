'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Board, Panel } from '#lib/domain/board';
import { explainPanel } from '#lib/domain/explain/explain-panel';
import { explainPath } from '#lib/domain/explain/explain-path';
import { PageHead } from '#components/ui/page-head.tsx';
import { useConnection } from '#components/wall/use-connection.ts';
import { GlanceValue } from './glance-value.tsx';
import { useGlance } from './use-glance.ts';

/** A board's panels with what each shows now, and the way to where that comes from. */
export function ExplainedPanels({ board }: { board: Board }) {
  const t = useTranslations('explain');
  const connection = useConnection(board.connection);
  const panels = board.panels.filter((panel) => explainPanel(panel, t) !== null);
  return (
    <>
      <PageHead
        title={board.name}
        description={t('page.ofBoard', { connection: connection?.name ?? board.connection })}
      />
      {panels.length === 0 ? (
        <p className="text-ink-2">{t('page.noNumbers')}</p>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {panels.map((panel) => (
            <li key={panel.id}>
              <PanelLink panel={panel} board={board} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PanelLink({ panel, board }: { panel: Panel; board: Board }) {
  const { glance, state } = useGlance(panel, board.masking.agents);
  return (
    <Link
      href={explainPath({ board: board.id, panel: panel.id, connection: board.connection })}
      prefetch={false}
      className={`relative flex h-full min-h-[104px] items-center justify-between gap-3 overflow-hidden rounded-pocket bg-panel p-4 text-ink no-underline hover:bg-panel-2 ${state.stale ? 'stale' : ''}`}
    >
      <span className="flex min-w-0 flex-col gap-1 self-start">
        <span className="text-base leading-snug font-label wrap-anywhere text-ink-2">{panel.title}</span>
        <GlanceValue glance={glance} state={state} size="list" />
      </span>
      <ChevronRight size={20} aria-hidden className="shrink-0 text-ink-3" />
      {state.stale && <span aria-hidden className="hatched pointer-events-none absolute inset-0" />}
    </Link>
  );
}
