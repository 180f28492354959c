import { BookUser } from 'lucide-react';
import { useTranslations } from 'next-intl';
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

/** One connection's directory: how it stands, and what it lists. */
export function DirectoryPage({ view, isAdmin, now }: DirectoryPageProps) {
  const t = useTranslations('admin');
  const { chosen, standing, connection, connections, isReadable } = view;
  const actions = isAdmin && (
    <DirectoryActions connectionId={connection.id} isReadable={isReadable} standing={standing} />
  );
  return (
    <>
      <PageHead title={t('directory.title')} description={t('directory.about')} actions={actions} />
      {connections.length > 1 && (
        <ConnectionChoice page="/admin/directory" chosen={connection.id} connections={connections} />
      )}
      <DirectoryStandingLine standing={standing} isReadable={isReadable} now={now} />
      {standing.origin === 'none' ? (
        <EmptyState icon={<BookUser size={28} />} title={t('directory.empty.title')}>
          {isReadable ? t('directory.empty.readable') : t('directory.empty.unreadable')}
        </EmptyState>
      ) : (
        <>
          <DirectoryKinds view={view} />
          <div className="flex min-w-0 flex-col gap-4 lg:flex-row lg:items-start">
            <section
              aria-label={t('directory.entries')}
              className="flex min-w-0 flex-1 flex-col gap-3 max-lg:order-2"
            >
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
  const t = useTranslations('admin');
  return (
    <>
      <PageHead title={t('directory.title')} description={t('directory.about')} />
      <EmptyState icon={<BookUser size={28} />} title={t('directory.noConnection.title')}>
        {t('directory.noConnection.text')}
      </EmptyState>
    </>
  );
}
