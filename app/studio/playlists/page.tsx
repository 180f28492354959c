import type { Metadata } from 'next';
import { systemClock } from '#lib/domain/clock';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Playlists } from '#components/studio/playlists/playlists.tsx';
import { boardChoices } from './board-choices.ts';

export const metadata: Metadata = { title: 'Playlists' };

export default async function PlaylistsRoute() {
  currentPerson('manager');
  const playlists = await runtime().walls.playlists.list();
  return <Playlists playlists={playlists} boards={boardChoices()} now={systemClock.now()} />;
}
