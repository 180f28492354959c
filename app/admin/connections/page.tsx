import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { ConnectionList } from '#components/admin/connections/connection-list.tsx';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('admin.connections.title');

export default function ConnectionsRoute() {
  currentPerson('admin');
  return (
    <LiveProvider>
      <ConnectionList connections={runtime().connections.list()} />
    </LiveProvider>
  );
}
