'use client';

import { PlugZap, Plus } from 'lucide-react';
import Link from 'next/link';
import { quotaMeters, tightestMeter } from '#components/desk/quota-meter.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import { Badge } from '#components/ui/badge.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import type { ConnectionView } from '#lib/domain/connection-view';
import { formatSpan } from '#lib/format/age';
import { formatCount } from '#lib/format/count';
import { NO_DATA } from '#lib/format/no-data';
import { ConnectionState, useConnectionStatus } from './connection-state.tsx';
import { hostOf } from './connection-words.ts';
import { summarizeAges } from './oldest-age.ts';

const COLUMNS: readonly DataColumn<ConnectionView>[] = [
  { key: 'name', head: 'Connection', grows: true, cell: (connection) => <Name {...connection} /> },
  {
    key: 'state',
    head: 'State',
    cell: ({ settings, problem }) => <ConnectionState id={settings.id} problem={problem} reasons="wide" />,
  },
  { key: 'data', head: 'Data', from: 'tablet', cell: ({ settings }) => <Ages id={settings.id} /> },
  { key: 'calls', head: 'Calls used', from: 'desk', cell: ({ settings }) => <Calls id={settings.id} /> },
  {
    key: 'user',
    head: 'Polling user',
    from: 'wide',
    cell: ({ users }) => <span className="text-ink-2">{users.polling?.username ?? NO_DATA}</span>,
  },
];

/** All connections and how each stands at this moment. */
export function ConnectionList({ connections }: { connections: readonly ConnectionView[] }) {
  const add = (
    <ButtonLink href="/admin/connections/new" look="primary">
      <Plus size={16} aria-hidden />
      Add connection
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title="Connections"
        description="Each connection is one Five9 domain with the users Watchfloor signs in with. A change takes effect at once, without a restart."
        actions={connections.length > 0 && add}
      />
      <DataTable
        caption="Connections"
        columns={COLUMNS}
        rows={connections}
        rowKey={({ settings }) => settings.id}
        narrow={({ settings }) => <Ages id={settings.id} />}
        empty={
          <EmptyState icon={<PlugZap size={28} />} title="No connection yet" actions={add}>
            Walls and desks show numbers once Watchfloor knows a Five9 domain. The{' '}
            <Link href="/admin/checklist" className="text-ink underline">
              checklist
            </Link>{' '}
            says what its administrator has to prepare.
          </EmptyState>
        }
      />
    </>
  );
}

function Name({ settings, origin }: ConnectionView) {
  return (
    <span className="flex min-w-0 flex-col gap-0.5 py-1">
      <span className="flex flex-wrap items-center gap-2">
        <Link href={`/admin/connections/${settings.id}`} className="font-label text-ink hover:underline">
          {settings.name}
        </Link>
        {origin === 'environment' && <Badge>set by the environment</Badge>}
      </span>
      <span className="text-[13px] text-ink-2">{hostOf(settings.url) || 'no address'}</span>
    </span>
  );
}

function Ages({ id }: { id: string }) {
  const status = useConnectionStatus(id);
  const now = useServerNow();
  if (!status) return <span className="text-ink-3">{NO_DATA}</span>;
  const { oldestMs, fresh, of } = summarizeAges(status.types, now);
  return (
    <span className="whitespace-nowrap text-ink-2">
      {fresh} of {of} tables fresh
      {oldestMs !== null && <span className="text-ink-3"> · oldest {formatSpan(oldestMs)}</span>}
    </span>
  );
}

function Calls({ id }: { id: string }) {
  const meter = tightestMeter(quotaMeters(useConnectionStatus(id)?.quota ?? []));
  if (meter === null) return <span className="text-ink-3">{NO_DATA}</span>;
  return (
    <span className="whitespace-nowrap text-ink-2">
      {formatCount(meter.used)} of {formatCount(meter.limit)} a {meter.window}
      {meter.level !== 'plenty' && (
        <Badge tone="warn" className="ml-2">
          {meter.level === 'spent' ? 'spent' : 'nearly spent'}
        </Badge>
      )}
    </span>
  );
}
