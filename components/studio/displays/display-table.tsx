'use client';

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
  const columns: readonly DataColumn<DisplayView>[] = [
    {
      key: 'name',
      head: 'Display',
      grows: true,
      cell: (display) => (
        <>
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-label text-ink">
            {display.name}
            {display.blankUntil !== null && <Badge>Black by command</Badge>}
            {display.report && isOtherBuild(display.report, build) && <Badge tone="warn">Older pages</Badge>}
          </span>
          {display.place !== '' && <span className="block text-[13px] text-ink-2">{display.place}</span>}
          <output className="block text-[13px] text-ink-2 tabular-nums">{said[display.id]}</output>
        </>
      ),
    },
    {
      key: 'standing',
      head: 'Stands',
      cell: ({ standing, lastSeenAt }) => (
        <>
          <Standing standing={standing} />
          {standing === 'offline' && (
            <span className="block text-[13px] text-ink-3">
              seen <RelativeTime at={lastSeenAt} now={now} />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'shows',
      head: 'Shows',
      from: 'tablet',
      cell: (display) => (
        <span className="block min-w-[130px] wrap-anywhere">
          {showsWords(display, names)}
          <span className="block text-[13px] text-ink-3">{playlistWords(display, names)}</span>
        </span>
      ),
    },
    {
      key: 'age',
      head: 'Data painted',
      from: 'tablet',
      align: 'end',
      nowrap: true,
      cell: ({ report, standing }) =>
        report && standing !== 'offline' && standing !== 'revoked'
          ? `${formatSpan(report.painted.dataAgeMs)}${report.painted.dataAgeMs === null ? '' : ' old'}`
          : NO_DATA,
    },
    {
      key: 'screen',
      head: 'Screen',
      from: 'wide',
      nowrap: true,
      cell: ({ report }) => (report ? screenWords(report) : NO_DATA),
    },
    {
      key: 'memory',
      head: 'Memory',
      from: 'wide',
      align: 'end',
      nowrap: true,
      cell: ({ report }) => (report ? memoryWords(report) : NO_DATA),
    },
    {
      key: 'clock',
      head: 'Clock',
      from: 'wide',
      nowrap: true,
      cell: ({ report }) => (report ? clockWords(report) : NO_DATA),
    },
  ];
  return (
    <DataTable
      caption="Displays"
      columns={columns}
      rows={displays}
      rowKey={({ id }) => id}
      isQuiet={({ standing }) => standing === 'revoked'}
      narrow={(display) => <span className="md:hidden">Shows: {showsWords(display, names)}</span>}
      actions={actions}
      empty={empty}
    />
  );
}
