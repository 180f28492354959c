'use client';

import { ListVideo, Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { PlaylistView } from '#lib/domain/playlist-view';
import { formatCount } from '#lib/format/count';
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
  const router = useRouter();
  const [leaving, setLeaving] = useState<PlaylistView | null>(null);
  const add = (
    <ButtonLink href="/studio/playlists/new" look="primary">
      <Plus size={16} aria-hidden />
      Add a playlist
    </ButtonLink>
  );
  const columns: readonly DataColumn<PlaylistView>[] = [
    {
      key: 'name',
      head: 'Playlist',
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
      head: 'Boards',
      grows: true,
      from: 'desk',
      cell: (playlist) => (
        <span className="block min-w-[180px] text-ink-2 wrap-anywhere">{boardsWords(playlist, boards)}</span>
      ),
    },
    {
      key: 'displays',
      head: 'Displays',
      from: 'tablet',
      align: 'end',
      cell: ({ displays }) =>
        displays === 0 ? <span className="text-ink-3">none</span> : formatCount(displays),
    },
    {
      key: 'changed',
      head: 'Changed',
      from: 'tablet',
      nowrap: true,
      cell: ({ updatedAt }) => <RelativeTime at={updatedAt} now={now} />,
    },
    { key: 'by', head: 'By', from: 'wide', nowrap: true, cell: ({ updatedBy }) => updatedBy },
  ];
  return (
    <>
      <PageHead
        title="Playlists"
        description="Boards that take turns on walls, with their hours, holidays and the hours in which screens rest. A change is on every wall within seconds."
        actions={playlists.length > 0 && add}
      />
      <DataTable
        caption="Playlists"
        columns={columns}
        rows={playlists}
        rowKey={({ id }) => id}
        narrow={(playlist) => (
          <>
            {boardsWords(playlist, boards)}
            <span className="md:hidden"> · on {displaysWords(playlist.displays)}</span>
          </>
        )}
        actions={(playlist) => <PlaylistActions playlist={playlist} onRemove={() => setLeaving(playlist)} />}
        empty={
          <EmptyState icon={<ListVideo size={28} />} title="There is no playlist yet" actions={add}>
            A display without one shows the built-in board all day. A playlist gives it several in turn, other
            ones at night, and hours in which its screen rests.
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
function boardsWords({ document }: PlaylistView, boards: readonly BoardChoice[]): string {
  const names = [...new Set(document.items.map(({ board }) => boardName(boards, board)))];
  const more = names.length - MOST_NAMED;
  return more > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ');
}

function displaysWords(displays: number): string {
  if (displays === 0) return 'no display';
  return displays === 1 ? 'one display' : `${displays} displays`;
}
