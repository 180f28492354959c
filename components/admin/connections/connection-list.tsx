'use client';

import { PlugZap, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { quotaMeters, tightestMeter, windowWords } from '#components/desk/quota-meter.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import { Badge } from '#components/ui/badge.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Words } from '#lib/words/words';
import { PageHead } from '#components/ui/page-head.tsx';
import type { ConnectionView } from '#lib/domain/connection-view';
import { formatSpan } from '#lib/format/age';
import { NO_DATA } from '#lib/format/no-data';
import { ConnectionState, useConnectionStatus } from './connection-state.tsx';
import { hostOf } from './connection-words.ts';
import { summarizeAges } from './oldest-age.ts';

const columnsOf = (t: Words<'admin'>): readonly DataColumn<ConnectionView>[] => [
  {
    key: 'name',
    head: t('connections.list.connection'),
    grows: true,
    cell: (connection) => <Name {...connection} />,
  },
  {
    key: 'state',
    head: t('connections.list.state'),
    cell: ({ settings, problem }) => <ConnectionState id={settings.id} problem={problem} reasons="wide" />,
  },
  {
    key: 'data',
    head: t('connections.list.data'),
    from: 'tablet',
    cell: ({ settings }) => <Ages id={settings.id} />,
  },
  {
    key: 'calls',
    head: t('connections.list.calls'),
    from: 'desk',
    cell: ({ settings }) => <Calls id={settings.id} />,
  },
  {
    key: 'user',
    head: t('connections.list.user'),
    from: 'wide',
    cell: ({ users }) => <span className="text-ink-2">{users.polling?.username ?? NO_DATA}</span>,
  },
];

/** All connections and how each stands at this moment. */
export function ConnectionList({ connections }: { connections: readonly ConnectionView[] }) {
  const t = useTranslations('admin');
  const add = (
    <ButtonLink href="/admin/connections/new" look="primary">
      <Plus size={16} aria-hidden />
      {t('connections.add')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={t('connections.title')}
        description={t('connections.about')}
        actions={connections.length > 0 && add}
      />
      <DataTable
        caption={t('connections.title')}
        columns={columnsOf(t)}
        rows={connections}
        rowKey={({ settings }) => settings.id}
        narrow={({ settings }) => <Ages id={settings.id} />}
        empty={
          <EmptyState icon={<PlugZap size={28} />} title={t('connections.empty.title')} actions={add}>
            {t.rich('connections.empty.text', {
              link: (chunks) => (
                <Link href="/admin/checklist" className="text-ink underline">
                  {chunks}
                </Link>
              ),
            })}
          </EmptyState>
        }
      />
    </>
  );
}

function Name({ settings, origin }: ConnectionView) {
  const t = useTranslations('admin');
  return (
    <span className="flex min-w-0 flex-col gap-0.5 py-1">
      <span className="flex flex-wrap items-center gap-2">
        <Link href={`/admin/connections/${settings.id}`} className="font-label text-ink hover:underline">
          {settings.name}
        </Link>
        {origin === 'environment' && <Badge>{t('connections.fromEnvironment')}</Badge>}
      </span>
      <span className="text-[13px] text-ink-2">{hostOf(settings.url) || t('connections.noAddress')}</span>
    </span>
  );
}

function Ages({ id }: { id: string }) {
  const t = useTranslations('admin');
  const status = useConnectionStatus(id);
  const now = useServerNow();
  if (!status) return <span className="text-ink-3">{NO_DATA}</span>;
  const { oldestMs, fresh, of } = summarizeAges(status.types, now);
  return (
    <span className="whitespace-nowrap text-ink-2">
      {t('connections.fresh', { fresh, all: of })}
      {oldestMs !== null && (
        <span className="text-ink-3"> {t('connections.oldest', { span: formatSpan(oldestMs, t) })}</span>
      )}
    </span>
  );
}

function Calls({ id }: { id: string }) {
  const common = useTranslations('common');
  const t = useTranslations('admin');
  const meter = tightestMeter(quotaMeters(useConnectionStatus(id)?.quota ?? []));
  if (meter === null) return <span className="text-ink-3">{NO_DATA}</span>;
  return (
    <span className="whitespace-nowrap text-ink-2">
      {common('quota.used', {
        used: meter.used,
        limit: meter.limit,
        window: windowWords(meter.windowMs, common),
      })}
      {meter.level !== 'plenty' && (
        <Badge tone="warn" className="ml-2">
          {t(`connections.level.${meter.level}`)}
        </Badge>
      )}
    </span>
  );
}
