'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import type { ListedBoard } from './listed-board.ts';

interface BoardTableProps {
  caption: string;
  boards: readonly ListedBoard[];
  now: number;
  actions: (board: ListedBoard) => ReactNode;
  empty: ReactNode;
}

export function BoardTable({ caption, boards, now, actions, empty }: BoardTableProps) {
  const t = useTranslations('studio.boards.list');
  const columns: readonly DataColumn<ListedBoard>[] = [
    { key: 'name', head: t('columns.board'), grows: true, cell: (board) => <Name board={board} /> },
    { key: 'team', head: t('columns.team'), from: 'desk', cell: ({ team }) => <Team team={team} /> },
    {
      key: 'published',
      head: t('columns.published'),
      from: 'tablet',
      cell: (board) => <Published board={board} now={now} />,
    },
    {
      key: 'draft',
      head: t('columns.draft'),
      from: 'desk',
      cell: (board) => <Draft board={board} now={now} />,
    },
    {
      key: 'playlists',
      head: t('columns.playlists'),
      from: 'wide',
      cell: ({ playlists }) =>
        playlists.length === 0 ? (
          <span className="text-ink-3">{t('noPlaylist')}</span>
        ) : (
          <span className="block max-w-[200px] text-ink-2">{playlists.join(', ')}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={boards}
      rowKey={({ id }) => id}
      actions={actions}
      isQuiet={({ archivedAt }) => archivedAt !== null}
      narrow={(board) => (
        <span className="flex flex-col">
          <Team team={board.team} />
          <span className="md:hidden">
            <Published board={board} now={now} />
          </span>
        </span>
      )}
      empty={empty}
    />
  );
}

function Name({ board: { id, name, published, archivedAt } }: { board: ListedBoard }) {
  const t = useTranslations('studio.boards.list');
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Link href={`/studio/boards/${id}`} className="font-label text-ink hover:underline">
        {name}
      </Link>
      {archivedAt === null && published?.isBehind && <Badge>{t('behind')}</Badge>}
      {archivedAt === null && !published && <Badge>{t('unpublished')}</Badge>}
    </span>
  );
}

function Team({ team }: Pick<ListedBoard, 'team'>) {
  const t = useTranslations('studio.boards.list');
  return team ? (
    <span className="text-ink-2">{team.name}</span>
  ) : (
    <span className="text-ink-3">{t('managers')}</span>
  );
}

function Published({ board: { published, archivedAt }, now }: { board: ListedBoard; now: number }) {
  const t = useTranslations('studio.boards.list');
  if (archivedAt !== null)
    return (
      <span className="text-ink-3">
        {t.rich('awaySince', { when: () => <RelativeTime at={archivedAt} now={now} /> })}
      </span>
    );
  if (!published) return <span className="text-ink-3">{t('notYet')}</span>;
  return (
    <span className="flex flex-col">
      <span className="whitespace-nowrap">
        {t.rich('version', {
          number: published.number,
          when: () => <RelativeTime at={published.at} now={now} />,
        })}
      </span>
      <span className="text-[13px] text-ink-2">{published.by}</span>
    </span>
  );
}

function Draft({ board: { published, draft }, now }: { board: ListedBoard; now: number }) {
  const t = useTranslations('studio.boards.list');
  if (published && !published.isBehind) return <span className="text-ink-3">{t('asOnWalls')}</span>;
  return (
    <span className="flex flex-col">
      <span className="whitespace-nowrap">
        {t.rich('saved', { when: () => <RelativeTime at={draft.at} now={now} /> })}
      </span>
      <span className="text-[13px] text-ink-2">{draft.by}</span>
    </span>
  );
}
