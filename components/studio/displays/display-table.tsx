'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DisplayView } from '#lib/domain/display';
import { formatSpan } from '#lib/format/age';
import { NO_DATA } from '#lib/format/no-data';
import { Badge } from '#components/ui/badge.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import {
  clockWords,
  isOtherBuild,
  memoryWords,
  playlistWords,
  screenWords,
  showsWords,
  type ShownNames,
} from './display-words.ts';
import { Standing } from './standing.tsx';

interface DisplayTableProps {
  displays: readonly DisplayView[];
  names: ShownNames;
  /** The server's build. */
  build: string;
  now: number;
  said: Readonly<Record<string, string>>;
  actions: (display: DisplayView) => ReactNode;
  empty: ReactNode;
}

/** Every display and how it is at this moment. */
export function DisplayTable({ displays, names, build, now, said, actions, empty }: DisplayTableProps) {
  const t = useTranslations('studio.displays');
  const says = useTranslations('studio');
  const columns: readonly DataColumn<DisplayView>[] = [
    {
      key: 'name',
      head: t('table.display'),
      grows: true,
      cell: (display) => (
        <>
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-label text-ink">
            {display.name}
            {display.blankUntil !== null && <Badge>{t('table.black')}</Badge>}
            {display.report && isOtherBuild(display.report, build) && (
              <Badge tone="warn">{t('table.olderPages')}</Badge>
            )}
          </span>
          {display.place !== '' && <span className="block text-[13px] text-ink-2">{display.place}</span>}
          <output className="block text-[13px] text-ink-2 tabular-nums">{said[display.id]}</output>
        </>
      ),
    },
    {
      key: 'standing',
      head: t('table.stands'),
      cell: ({ standing, lastSeenAt }) => (
        <>
          <Standing standing={standing} />
          {standing === 'offline' && (
            <span className="block text-[13px] text-ink-3">
              {t.rich('table.seen', { when: () => <RelativeTime at={lastSeenAt} now={now} /> })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'shows',
      head: t('table.shows'),
      from: 'tablet',
      cell: (display) => (
        <span className="block min-w-[130px] wrap-anywhere">
          {showsWords(display, names, says)}{' '}
          <span className="block text-[13px] text-ink-3">{playlistWords(display, names, says)}</span>
        </span>
      ),
    },
    {
      key: 'age',
      head: t('table.age'),
      from: 'tablet',
      align: 'end',
      nowrap: true,
      cell: ({ report, standing }) =>
        report && standing !== 'offline' && standing !== 'revoked' && report.painted.dataAgeMs !== null
          ? t('table.old', { span: formatSpan(report.painted.dataAgeMs, says) })
          : NO_DATA,
    },
    {
      key: 'screen',
      head: t('table.screen'),
      from: 'wide',
      nowrap: true,
      cell: ({ report }) => (report ? screenWords(report, says) : NO_DATA),
    },
    {
      key: 'memory',
      head: t('table.memory'),
      from: 'wide',
      align: 'end',
      nowrap: true,
      cell: ({ report }) => (report ? memoryWords(report) : NO_DATA),
    },
    {
      key: 'clock',
      head: t('table.clock'),
      from: 'wide',
      nowrap: true,
      cell: ({ report }) => (report ? clockWords(report, says) : NO_DATA),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={displays}
      rowKey={({ id }) => id}
      isQuiet={({ standing }) => standing === 'revoked'}
      narrow={(display) => (
        <span className="md:hidden">{t('table.narrow', { what: showsWords(display, names, says) })}</span>
      )}
      actions={actions}
      empty={empty}
    />
  );
}
