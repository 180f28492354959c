'use client';

import { useTranslations } from 'next-intl';
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
  const t = useTranslations('admin');
  const columns: readonly DataColumn<ApiTokenView>[] = [
    {
      key: 'name',
      head: t('tokens.columns.name'),
      grows: true,
      cell: ({ name, revokedAt }) => (
        <span className="flex flex-wrap items-center gap-2">
          <span className={revokedAt === null ? 'font-label text-ink' : 'text-ink-2'}>{name}</span>
          {revokedAt !== null && <Badge>{t('tokens.revoked')}</Badge>}
        </span>
      ),
    },
    {
      key: 'made',
      head: t('tokens.columns.made'),
      from: 'tablet',
      nowrap: true,
      cell: ({ createdAt }) => <RelativeTime at={createdAt} now={now} />,
    },
    {
      key: 'by',
      head: t('tokens.columns.by'),
      from: 'desk',
      cell: ({ createdBy }) => (
        <span className="block max-w-[240px] min-w-[130px] wrap-anywhere">{createdBy}</span>
      ),
    },
    {
      key: 'used',
      head: t('tokens.columns.used'),
      from: 'tablet',
      nowrap: true,
      cell: ({ lastUsedAt }) => <RelativeTime at={lastUsedAt} now={now} none={t('tokens.never')} />,
    },
  ];
  return (
    <DataTable
      caption={t('tokens.caption')}
      columns={columns}
      rows={tokens}
      rowKey={({ id }) => id}
      isQuiet={({ revokedAt }) => revokedAt !== null}
      narrow={({ lastUsedAt, createdBy }) => (
        <>
          <span className="md:hidden">
            {t.rich('tokens.usedWhen', {
              when: () => <RelativeTime at={lastUsedAt} now={now} none={t('tokens.neverUsed')} />,
            })}
            {' · '}
          </span>
          {t('tokens.madeBy', { name: createdBy })}
        </>
      )}
      actions={(token) =>
        token.revokedAt === null ? (
          <Button
            look="quiet"
            size="small"
            aria-label={t('tokens.revokeOne', { name: token.name })}
            onClick={() => onRevoke(token)}
          >
            {t('tokens.revoke')}
          </Button>
        ) : null
      }
      empty={empty}
    />
  );
}
