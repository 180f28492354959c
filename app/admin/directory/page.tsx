import { systemClock } from '#lib/domain/clock';
import { isAtLeast } from '#lib/domain/role';
import { currentPerson } from '#server/auth/current-caller';
import { currentReader } from '#server/directory/current-reader';
import { directoryPage } from '#server/directory/directory-page';
import { runtime } from '#server/runtime-access';
import { seesConnection } from '#server/scope/visibility';
import { DirectoryPage, NoDirectory } from '#components/admin/directory/directory-page.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('admin.directory.title');

interface DirectoryRouteProps {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function DirectoryRoute({ searchParams }: DirectoryRouteProps) {
  const person = currentPerson('manager');
  const asked = await searchParams;
  const { fleet, scopes, directories } = runtime();
  const seen = scopes.visibilityOf(person);
  const connections = fleet
    .status()
    .filter(({ id }) => seesConnection(seen, id))
    .map(({ id, name }) => ({ id, name }));
  const connection = connections.find(({ id }) => id === asked['connection']) ?? connections[0];
  if (!connection) return <NoDirectory />;
  const part = directoryPage(currentReader(runtime(), connection.id, 'manager'), asked);
  const view = { ...part, connection, connections, isReadable: directories.isReadable(connection.id) };
  return <DirectoryPage view={view} isAdmin={isAtLeast(person.role, 'admin')} now={systemClock.now()} />;
}
