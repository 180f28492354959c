import { getTranslations } from 'next-intl/server';
import { systemClock } from '#lib/domain/clock';
import { DEFAULT_BOARD_ID } from '#lib/domain/default-board';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { copyOf, newPlaylist } from '#components/studio/playlists/edit-playlist.ts';
import { PlaylistEditor } from '#components/studio/playlists/playlist-editor.tsx';
import { titled } from '#components/ui/page-title.ts';
import { boardChoices, boardsZone } from '../board-choices.ts';

export const generateMetadata = titled('studio.titles.newPlaylist');

interface NewPlaylistRouteProps {
  searchParams: Promise<{ from?: string | string[] }>;
}

/** A new playlist; `?from=` begins with a copy of another. */
export default async function NewPlaylistRoute({ searchParams }: NewPlaylistRouteProps) {
  currentPerson('manager');
  const { from } = await searchParams;
  const copied = typeof from === 'string' ? runtime().walls.playlists.known().get(from) : undefined;
  return (
    <PlaylistEditor
      playlist={null}
      start={
        copied ? copyOf(copied.document, await getTranslations('studio')) : newPlaylist(DEFAULT_BOARD_ID)
      }
      boards={await boardChoices()}
      zones={Intl.supportedValuesOf('timeZone')}
      boardsZone={boardsZone()}
      now={systemClock.now()}
    />
  );
}
