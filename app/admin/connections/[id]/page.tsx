import { notFound } from 'next/navigation';
import { systemClock } from '#lib/domain/clock';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { ConnectionPage } from '#components/admin/connections/connection-page.tsx';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('admin.connections.one');

export default async function ConnectionRoute({ params }: { params: Promise<{ id: string }> }) {
  currentPerson('admin');
  const { id } = await params;
  const connection = runtime()
    .connections.list()
    .find(({ settings }) => settings.id === id);
  if (!connection) notFound();
  return (
    <LiveProvider>
      <ConnectionPage
        connection={connection}
        users={runtime().fleet.get(id)?.statistics.users() ?? null}
        found={runtime().versions.of(id)}
        notice={await runtime().notices.of(id)}
        keptDays={await runtime().keptDays.of(id)}
        zones={Intl.supportedValuesOf('timeZone')}
        now={systemClock.now()}
      />
    </LiveProvider>
  );
}
