'use client';

import { Monitor, Table2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { NoticeRule } from '#lib/domain/monitoring-now';
import type { ConnectionView } from '#lib/domain/connection-view';
import type { DomainUsers } from '#lib/domain/domain-users';
import type { ServiceVersion } from '#lib/domain/service-address';
import { Badge } from '#components/ui/badge.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { ColumnsCard } from './columns-card.tsx';
import { ConnectionState } from './connection-state.tsx';
import { hostOf } from './connection-words.ts';
import { DomainCard } from './domain-card.tsx';
import { EnvironmentCard } from './environment-card.tsx';
import { KeptMessagesCard } from './kept-messages-card.tsx';
import { NoticeCard } from './notice-card.tsx';
import { RemoveCard } from './remove-card.tsx';
import { ServiceCard } from './service-card.tsx';
import { SettingsCard } from './settings-card.tsx';
import { UsersCard } from './users-card.tsx';

interface ConnectionPageProps {
  connection: ConnectionView;
  /** The version that its service was found to have; null where that is not known yet. */
  found: { version: ServiceVersion; at: number } | null;
  /** Who is signed in there, as told last; null where nobody was asked. */
  users: DomainUsers | null;
  zones: readonly string[];
  /** Whether agents are told before they are listened to. */
  notice: NoticeRule;
  /** For how many days messages are kept. */
  keptDays: number;
  /** The server's clock, epoch ms. */
  now: number;
}

/** One connection: how it stands, its users, its settings and its columns. */
export function ConnectionPage({
  connection,
  found,
  users,
  zones,
  notice,
  keptDays,
  now,
}: ConnectionPageProps) {
  const t = useTranslations('admin');
  const { settings, origin, problem } = connection;
  const { id, name } = settings;
  return (
    <>
      <PageHead
        title={name}
        description={hostOf(settings.url)}
        actions={
          <>
            <ButtonLink href={`/wall?connection=${id}`}>
              <Monitor size={15} aria-hidden />
              {t('connections.wall')}
            </ButtonLink>
            <ButtonLink href={`/desk?connection=${id}`}>
              <Table2 size={15} aria-hidden />
              {t('connections.desk')}
            </ButtonLink>
          </>
        }
      />
      <div className="flex flex-wrap items-start justify-between gap-3 rounded-desk bg-panel px-5 py-3.5 max-sm:px-4">
        <ConnectionState id={id} problem={problem} reasons="always" />
        {origin === 'environment' && <Badge>{t('connections.fromEnvironment')}</Badge>}
      </div>
      {problem !== null && (
        <Notice tone="bad" title={t('connections.broken')}>
          {problem}
        </Notice>
      )}
      <UsersCard connection={connection} now={now} />
      {origin === 'environment' ? (
        <EnvironmentCard connection={connection} />
      ) : (
        <SettingsCard connection={connection} zones={zones} />
      )}
      <DomainCard users={users} now={now} />
      <ServiceCard settings={settings} found={found} now={now} />
      <ColumnsCard connection={connection} />
      <NoticeCard id={id} rule={notice} />
      <KeptMessagesCard id={id} days={keptDays} />
      {origin === 'store' && <RemoveCard id={id} name={name} />}
    </>
  );
}
