import { currentPerson } from '#server/auth/current-caller';
import { seenTexts } from '#server/looks/seen-texts';
import { runtime } from '#server/runtime-access';
import { LooksPage } from '#components/admin/looks/looks-page.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('admin.looks.title');

export default function LooksRoute() {
  currentPerson('admin');
  const { looks, fleet, directories } = runtime();
  const seen = seenTexts({
    tables: fleet.connections.map(({ statistics }) => statistics.table('AgentState')),
    directories: fleet.connections.map(({ statistics }) => directories.of(statistics.id)),
  });
  return <LooksPage kept={looks.current()} seen={seen} />;
}
