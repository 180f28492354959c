'use client';

import { ListVideo, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { PlaylistView } from '#lib/domain/playlist-view';
import { formatCount } from '#lib/format/count';
import type { Words } from '#lib/words/words';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { boardName, type BoardChoice } from './board-choice.ts';
import { PlaylistActions } from './playlist-actions.tsx';
import { RemovePlaylist } from './remove-playlist.tsx';

interface PlaylistsProps {
  playlists: readonly PlaylistView[];
  boards: readonly BoardChoice[];
  now: number;
}

/** Every playlist: what it shows, where, and who changed it last. */
export function Playlists({ playlists, boards, now }: PlaylistsProps) {
  const t = useTranslations('studio.playlists');
  const says = useTranslations('studio');
  const router = useRouter();
  const [leaving, setLeaving] = useState<PlaylistView | null>(null);
  const add = (
    <ButtonLink href="/studio/playlists/new" look="primary">
      <Plus size={16} aria-hidden />
      {t('add')}
    </ButtonLink>
  );
  const columns: readonly DataColumn<PlaylistView>[] = [
    {
      key: 'name',
      head: t('columns.playlist'),
      cell: ({ id, document }) => (
        <Link
          href={`/studio/playlists/${id}`}
          className="block min-w-[140px] font-label text-ink hover:underline"
        >
          {document.name}
        </Link>
      ),
    },
    {
      key: 'boards',
      head: t('columns.boards'),
      grows: true,
      from: 'desk',
      cell: (playlist) => (
        <span className="block min-w-[180px] text-ink-2 wrap-anywhere">
          {boardsWords(playlist, boards, says)}
        </span>
      ),
    },
    {
      key: 'displays',
      head: t('columns.displays'),
      from: 'tablet',
      align: 'end',
      cell: ({ displays }) =>
        displays === 0 ? (
          <span className="text-ink-3">{t('columns.none')}</span>
        ) : (
          formatCount(displays, says)
        ),
    },
    {
      key: 'changed',
      head: t('columns.changed'),
      from: 'tablet',
      nowrap: true,
      cell: ({ updatedAt }) => <RelativeTime at={updatedAt} now={now} />,
    },
    { key: 'by', head: t('columns.by'), from: 'wide', nowrap: true, cell: ({ updatedBy }) => updatedBy },
  ];
  return (
    <>
      <PageHead title={t('title')} description={t('about')} actions={playlists.length > 0 && add} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={playlists}
        rowKey={({ id }) => id}
        narrow={(playlist) => (
          <>
            {boardsWords(playlist, boards, says)}
            <span className="md:hidden"> · {t('narrow', { displays: playlist.displays })}</span>
          </>
        )}
        actions={(playlist) => <PlaylistActions playlist={playlist} onRemove={() => setLeaving(playlist)} />}
        empty={
          <EmptyState icon={<ListVideo size={28} />} title={t('none.title')} actions={add}>
            {t('none.text')}
          </EmptyState>
        }
      />
      {leaving && (
        <RemovePlaylist
          playlist={leaving}
          onClose={() => setLeaving(null)}
          onDone={() => {
            setLeaving(null);
            router.refresh();
          }}
        />
      )}
    </>
  );
}

const MOST_NAMED = 4;

/** `Floor, Queues and 3 more`. */
function boardsWords({ document }: PlaylistView, boards: readonly BoardChoice[], t: Words<'studio'>): string {
  const all = [...new Set(document.items.map(({ board }) => boardName(boards, board, t)))];
  const names = all.slice(0, MOST_NAMED).join(', ');
  const count = all.length - MOST_NAMED;
  return count > 0 ? t('playlists.moreBoards', { names, count }) : names;
}
