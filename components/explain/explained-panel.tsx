'use client';

import { ChevronLeft, Table2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useMemo } from 'react';
import type { Board, Panel } from '#lib/domain/board';
import { explainPanel } from '#lib/domain/explain/explain-panel';
import { explainPath } from '#lib/domain/explain/explain-path';
import { groupsOfPanel } from '#lib/domain/explain/groups-of-panel';
import type { Windows } from '#lib/domain/explain/window-words';
import type { KnownSkillGroup } from '#lib/domain/skill-group';
import { Badge } from '#components/ui/badge.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { AgesCard } from './ages-card.tsx';
import { GroupsCard } from './groups-card.tsx';
import { MadeCard } from './made-card.tsx';
import { NumberCard } from './number-card.tsx';
import { RawRows } from './raw-rows.tsx';

interface ExplainedPanelProps {
  board: Board;
  panel: Panel;
  windows: Windows;
  /** Of the board's connection, as far as whoever looks may know of them. */
  skillGroups: readonly KnownSkillGroup[];
  /** Where its rows are on the desk; null for who has no desk. */
  deskHref: string | null;
}

/** One panel: its number now, how it is made, how old it is, and the rows behind it. */
export function ExplainedPanel({ board, panel, windows, skillGroups, deskHref }: ExplainedPanelProps) {
  const t = useTranslations('explain');
  const explanation = useMemo(() => explainPanel(panel, t), [panel, t]);
  const { agents } = board.masking;
  const groups = groupsOfPanel(panel);
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <Link
          href={explainPath({ board: board.id, connection: board.connection })}
          prefetch={false}
          className="-ml-1 flex min-h-[32px] items-center gap-1 self-start text-ink-2 no-underline hover:text-ink"
        >
          <ChevronLeft size={16} aria-hidden />
          {board.name}
        </Link>
        <PageHead
          title={panel.title}
          actions={
            <>
              {explanation?.variant && <Badge>{explanation.variant}</Badge>}
              {deskHref !== null && (
                <ButtonLink href={deskHref} prefetch={false}>
                  <Table2 size={16} aria-hidden />
                  {t('page.desk')}
                </ButtonLink>
              )}
            </>
          }
        />
      </div>
      {explanation === null ? (
        <p className="text-ink-2">{t('page.nothing')}</p>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
          <div className="flex min-w-0 flex-col gap-4">
            <NumberCard panel={panel} names={agents} />
            <MadeCard panel={panel} explanation={explanation} windows={windows} />
            {groups !== 'none' && <GroupsCard groups={skillGroups} named={groups.named} />}
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <AgesCard
              connectionId={board.connection}
              types={[...new Set(explanation.sources.map(({ type }) => type))]}
            />
            {explanation.sources.map((source) => (
              <RawRows key={source.type} source={source} names={agents} />
            ))}
          </div>
        </div>
      )}
    </>
  );
}
