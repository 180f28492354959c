'use client';

import { History, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { BoardVersionSummary, BoardView } from '#lib/domain/board-view';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import type { BoardConnection } from '../board-facts.ts';
import { BoardHead } from '../board-head.tsx';
import { CompareCard, type ComparedBoard } from './compare-card.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

interface VersionsPageProps {
  board: BoardView;
  /** Newest first. */
  versions: readonly BoardVersionSummary[];
  /** The two that are compared; null where there is nothing to compare. */
  compared: { before: ComparedBoard; after: ComparedBoard } | null;
  /** Those that whoever looks may see. */
  connections: readonly BoardConnection[];
  isDemo: boolean;
  now: number;
}

/** Everything of a board that walls ever showed. */
export function VersionsPage(props: VersionsPageProps) {
  const { board, versions, compared, connections, isDemo, now } = props;
  const t = useTranslations('studio.boards.versions');
  const router = useRouter();
  const [restoring, setRestoring] = useState<BoardVersionSummary | null>(null);
  const mayRestore = board.mayEdit && board.archivedAt === null;
  const columns: readonly DataColumn<BoardVersionSummary>[] = [
    {
      key: 'number',
      head: t('columns.version'),
      nowrap: true,
      cell: ({ number }) => (
        <span className="flex flex-wrap items-center gap-2 font-label text-ink">
          {t('version', { number })}{' '}
          {number === board.published?.number && <Badge tone="strong">{t('onWalls')}</Badge>}
        </span>
      ),
    },
    {
      key: 'at',
      head: t('columns.published'),
      from: 'tablet',
      nowrap: true,
      cell: ({ at }) => <RelativeTime at={at} now={now} />,
    },
    { key: 'by', head: t('columns.by'), from: 'desk', nowrap: true, cell: ({ by }) => by },
    {
      key: 'note',
      head: t('columns.note'),
      from: 'tablet',
      grows: true,
      cell: ({ note }) =>
        note === '' ? (
          <span className="text-ink-3">{t('noNote')}</span>
        ) : (
          <span className="wrap-anywhere">{note}</span>
        ),
    },
  ];
  return (
    <>
      <BoardHead board={board} name={t('titleOf', { name: board.name })} now={now} isBelow />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={versions}
        rowKey={({ number }) => String(number)}
        narrow={({ at, by, note }) => (
          <>
            {t.rich('narrow', {
              by,
              when: () => <RelativeTime at={at} now={now} />,
              who: (name) => <span>{name}</span>,
            })}
            {note !== '' && <span className="block md:hidden">{note}</span>}
          </>
        )}
        {...(mayRestore && {
          actions: (version: BoardVersionSummary) => (
            <Button
              look="quiet"
              size="small"
              aria-label={t('restore.deedOf', { number: version.number })}
              onClick={() => setRestoring(version)}
            >
              <RotateCcw size={15} aria-hidden />
              <span className="max-sm:sr-only">{t('restore.deed')}</span>
            </Button>
          ),
        })}
        empty={
          <EmptyState
            icon={<History size={28} />}
            title={t('never')}
            actions={<ButtonLink href={`/studio/boards/${board.id}`}>{t('toDraft')}</ButtonLink>}
          >
            {t('kept')}
          </EmptyState>
        }
      />
      {compared && (
        <CompareCard
          board={board}
          versions={versions}
          {...compared}
          connections={connections}
          isDemo={isDemo}
        />
      )}
      {restoring && (
        <RestoreDialog
          board={board}
          version={restoring}
          onClose={() => setRestoring(null)}
          onRestored={() => router.push(`/studio/boards/${board.id}`)}
        />
      )}
    </>
  );
}
