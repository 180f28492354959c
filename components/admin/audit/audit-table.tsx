import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type AuditAddress, auditHref } from '#lib/domain/audit-address';
import type { AuditEntryView, AuditOutcome } from '#lib/domain/audit-view';
import { Badge } from '#components/ui/badge.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { actionWords, detailLabel, detailValue } from './entry-words.ts';
import { Moment } from './moment.tsx';

interface AuditTableProps {
  entries: readonly AuditEntryView[];
  address: AuditAddress;
  empty: ReactNode;
}

/** Entries, newest first. Pressing on who did it shows only theirs. */
export function AuditTable({ entries, address, empty }: AuditTableProps) {
  const t = useTranslations('admin');
  const who = ({ actor }: AuditEntryView): ReactNode => (
    <Link
      href={auditHref('/admin/audit', { ...address, actor: actor.key })}
      className="rounded-sm wrap-anywhere underline decoration-ink-3/50 underline-offset-3 hover:decoration-ink"
    >
      {actor.kind === 'nobody' ? t('audit.actors.nobody') : actor.name}
    </Link>
  );
  const columns: readonly DataColumn<AuditEntryView>[] = [
    { key: 'at', head: t('audit.columns.when'), nowrap: true, cell: ({ at }) => <Moment at={at} /> },
    {
      key: 'who',
      head: t('audit.columns.who'),
      from: 'desk',
      cell: (entry) => (
        <span className="block max-w-[220px] min-w-[120px]">
          {who(entry)}
          {entry.address !== null && <Small>{entry.address}</Small>}
        </span>
      ),
    },
    {
      key: 'what',
      head: t('audit.columns.what'),
      from: 'tablet',
      cell: (entry) => (
        <span className="block max-w-[340px] min-w-[200px]">
          <What entry={entry} />
        </span>
      ),
    },
    {
      key: 'details',
      head: t('audit.columns.details'),
      from: 'desk',
      grows: true,
      cell: ({ details }) => <Details details={details} />,
    },
  ];
  return (
    <DataTable
      caption={t('audit.caption')}
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
      narrow={(entry) => (
        <>
          <span className="block text-sm text-ink md:hidden">
            <What entry={entry} />
          </span>
          {who(entry)}
          {entry.address !== null && <span> · {entry.address}</span>}
          <Details details={entry.details} />
        </>
      )}
      empty={empty}
    />
  );
}

function What({ entry }: { entry: AuditEntryView }) {
  const t = useTranslations('admin');
  const { outcome, subject, actor } = entry;
  const isOfAnother = subject && actor.key !== `${subject.kind}:${subject.id}`;
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <span className="font-label">{actionWords(entry, t)}</span>
        <Outcome outcome={outcome} />
      </span>
      {isOfAnother && <span className="block text-ink-2 wrap-anywhere">{subject.name}</span>}
    </>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <span className="block text-[13px] text-ink-3 wrap-anywhere">{children}</span>;
}

function Outcome({ outcome }: { outcome: AuditOutcome }) {
  const t = useTranslations('admin');
  switch (outcome) {
    case 'done':
      return null;
    case 'refused':
      return <Badge tone="warn">{t('audit.refused')}</Badge>;
    case 'failed':
      return <Badge tone="bad">{t('audit.failed')}</Badge>;
  }
}

function Details({ details }: Pick<AuditEntryView, 'details'>) {
  const t = useTranslations('admin');
  if (details.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-0.5">
      {details.map((detail) => (
        <div key={detail.key} className="flex min-w-0 gap-1.5">
          <dt className="shrink-0 text-ink-3">{detailLabel(detail, t)}</dt>
          <dd className="min-w-0 wrap-anywhere text-ink-2">{detailValue(detail, t)}</dd>
        </div>
      ))}
    </dl>
  );
}
