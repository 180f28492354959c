import { systemClock } from '#lib/domain/clock';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Announcements } from '#components/studio/announcements/announcements.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('studio.titles.announcements');

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
