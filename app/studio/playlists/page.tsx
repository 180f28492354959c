import { systemClock } from '#lib/domain/clock';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Playlists } from '#components/studio/playlists/playlists.tsx';
import { titled } from '#components/ui/page-title.ts';
import { boardChoices } from './board-choices.ts';

export const generateMetadata = titled('studio.titles.playlists');

export default async function PlaylistsRoute() {
  currentPerson('manager');
  const playlists = await runtime().walls.playlists.list();
  return <Playlists playlists={playlists} boards={await boardChoices()} now={systemClock.now()} />;
}
