import { notFound } from 'next/navigation';
import { systemClock } from '#lib/domain/clock';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { PlaylistEditor } from '#components/studio/playlists/playlist-editor.tsx';
import { titled } from '#components/ui/page-title.ts';
import { boardChoices, boardsZone } from '../board-choices.ts';

export const generateMetadata = titled('studio.titles.playlist');

export default async function PlaylistRoute({ params }: { params: Promise<{ id: string }> }) {
  currentPerson('manager');
  const { id } = await params;
  const playlist = (await runtime().walls.playlists.list()).find((one) => one.id === id);
  if (!playlist) notFound();
  return (
    <PlaylistEditor
      key={id}
      playlist={playlist}
      start={playlist.document}
      boards={await boardChoices()}
      zones={Intl.supportedValuesOf('timeZone')}
      boardsZone={boardsZone()}
      now={systemClock.now()}
    />
  );
}
