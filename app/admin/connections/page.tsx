import type { Metadata } from 'next';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { ConnectionList } from '#components/admin/connections/connection-list.tsx';
import { LiveProvider } from '#components/live/live-provider.tsx';

export const metadata: Metadata = { title: 'Connections' };

export default function ConnectionsRoute() {
  currentPerson('admin');
  return (
    <LiveProvider>
      <ConnectionList connections={runtime().connections.list()} />
    </LiveProvider>
  );
}
