import type { Metadata } from 'next';
import { systemClock } from '#lib/domain/clock';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Announcements } from '#components/studio/announcements/announcements.tsx';

export const metadata: Metadata = { title: 'Announcements' };

export default async function AnnouncementsRoute() {
  currentPerson('manager');
  const { announcements, playlists, displays } = runtime().walls;
  const audiences = {
    playlists: (await playlists.list()).map(({ id, document }) => ({ id, name: document.name })),
    displays: displays.fleet
      .views()
      .filter(({ standing }) => standing !== 'revoked')
      .map(({ id, name }) => ({ id, name })),
  };
  return (
    <Announcements announcements={await announcements.list()} audiences={audiences} now={systemClock.now()} />
  );
}
