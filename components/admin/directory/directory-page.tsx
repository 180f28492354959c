import { BookUser } from 'lucide-react';
import type { DirectoryPageView } from '#lib/domain/directory-page';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { ConnectionChoice } from './connection-choice.tsx';
import { DirectoryActions } from './directory-actions.tsx';
import { DirectoryKinds } from './directory-kinds.tsx';
import { DirectoryStandingLine } from './directory-standing-line.tsx';
import { DirectoryTable } from './directory-table.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { SearchBox } from './search-box.tsx';

interface DirectoryPageProps {
  view: DirectoryPageView;
  /** May read it anew and upload a list. */
  isAdmin: boolean;
  now: number;
}

const DESCRIPTION =
  'Who belongs to which skill and agent group. What people may see, filters by skill and the agents’ columns stand on it.';

/** One connection's directory: how it stands, and what it lists. */
export function DirectoryPage({ view, isAdmin, now }: DirectoryPageProps) {
  const { chosen, standing, connection, connections, isReadable } = view;
  const actions = isAdmin && (
    <DirectoryActions connectionId={connection.id} isReadable={isReadable} standing={standing} />
  );
  return (
    <>
      <PageHead title="Directory" description={DESCRIPTION} actions={actions} />
      {connections.length > 1 && <ConnectionChoice chosen={connection.id} connections={connections} />}
      <DirectoryStandingLine standing={standing} isReadable={isReadable} now={now} />
      {standing.origin === 'none' ? (
        <EmptyState icon={<BookUser size={28} />} title="Nobody is known yet">
          {isReadable
            ? 'The configuration service has not been read. It is tried again by itself; Read now tries at once.'
            : 'This connection has no configuration service to read. An administrator can upload a list of agents with their skills and agent groups.'}
        </EmptyState>
      ) : (
        <>
          <DirectoryKinds view={view} />
          <div className="flex min-w-0 flex-col gap-4 lg:flex-row lg:items-start">
            <section aria-label="Entries" className="flex min-w-0 flex-1 flex-col gap-3 max-lg:order-2">
              <SearchBox key={`${connection.id}/${view.kind}`} view={view} />
              <DirectoryTable view={view} />
            </section>
            {chosen && <EntryDetail view={view} detail={chosen} />}
          </div>
        </>
      )}
    </>
  );
}

/** Without any connection there is no directory. */
export function NoDirectory() {
  return (
    <>
      <PageHead title="Directory" description={DESCRIPTION} />
      <EmptyState icon={<BookUser size={28} />} title="There is no connection yet">
        A directory belongs to a connection. It is read as soon as there is one.
      </EmptyState>
    </>
  );
}
