'use client';

import type { ReactNode } from 'react';
import type { ApiTokenView } from '#lib/domain/person';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';

interface TokensTableProps {
  tokens: readonly ApiTokenView[];
  now: number;
  onRevoke: (token: ApiTokenView) => void;
  empty: ReactNode;
}

export function TokensTable({ tokens, now, onRevoke, empty }: TokensTableProps) {
  const columns: readonly DataColumn<ApiTokenView>[] = [
    {
      key: 'name',
      head: 'Name',
      grows: true,
      cell: ({ name, revokedAt }) => (
        <span className="flex flex-wrap items-center gap-2">
          <span className={revokedAt === null ? 'font-label text-ink' : 'text-ink-2'}>{name}</span>
          {revokedAt !== null && <Badge>Revoked</Badge>}
        </span>
      ),
    },
    {
      key: 'made',
      head: 'Made',
      from: 'tablet',
      nowrap: true,
      cell: ({ createdAt }) => <RelativeTime at={createdAt} now={now} />,
    },
    {
      key: 'by',
      head: 'By',
      from: 'desk',
      cell: ({ createdBy }) => (
        <span className="block max-w-[240px] min-w-[130px] wrap-anywhere">{createdBy}</span>
      ),
    },
    {
      key: 'used',
      head: 'Last used',
      from: 'tablet',
      nowrap: true,
      cell: ({ lastUsedAt }) => <RelativeTime at={lastUsedAt} now={now} none="Never" />,
    },
  ];
  return (
    <DataTable
      caption="Tokens"
      columns={columns}
      rows={tokens}
      rowKey={({ id }) => id}
      isQuiet={({ revokedAt }) => revokedAt !== null}
      narrow={({ lastUsedAt, createdBy }) => (
        <>
          <span className="md:hidden">
            Used: <RelativeTime at={lastUsedAt} now={now} none="never" /> ·{' '}
          </span>
          by {createdBy}
        </>
      )}
      actions={(token) =>
        token.revokedAt === null ? (
          <Button
            look="quiet"
            size="small"
            aria-label={`Revoke ${token.name}`}
            onClick={() => onRevoke(token)}
          >
            Revoke
          </Button>
        ) : null
      }
      empty={empty}
    />
  );
}
