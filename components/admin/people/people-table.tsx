'use client';

import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Badge } from '#components/ui/badge.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import type { ListedPerson } from './listed-person.ts';
import { PersonState } from './person-state.tsx';

interface PeopleTableProps {
  people: readonly ListedPerson[];
  now: number;
  actions: (person: ListedPerson) => ReactNode;
  empty: ReactNode;
}

export function PeopleTable({ people, now, actions, empty }: PeopleTableProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const columns: readonly DataColumn<ListedPerson>[] = [
    {
      key: 'name',
      head: t('people.columns.name'),
      grows: true,
      cell: (person) => (
        <>
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-label text-ink">
            {person.name}
            {person.isSelf && <Badge tone="strong">{t('people.you')}</Badge>}
            <PersonState person={person} />
          </span>
          <span className="block text-[13px] text-ink-2">{person.email}</span>
        </>
      ),
    },
    {
      key: 'role',
      head: t('people.columns.role'),
      from: 'tablet',
      nowrap: true,
      cell: ({ role }) => common(`roles.${role}.name`),
    },
    {
      key: 'sees',
      head: t('people.columns.sees'),
      from: 'desk',
      cell: ({ sees }) => <span className="block max-w-[260px] min-w-[120px] wrap-anywhere">{sees}</span>,
    },
    {
      key: 'factor',
      head: t('people.columns.factor'),
      from: 'wide',
      nowrap: true,
      cell: ({ hasSecondFactor }) =>
        hasSecondFactor ? (
          <span className="flex items-center gap-1.5">
            <ShieldCheck size={15} aria-hidden className="text-state-ready" />
            {t('people.factorOn')}
          </span>
        ) : (
          <span className="text-ink-3">{t('people.factorOff')}</span>
        ),
    },
    {
      key: 'seen',
      head: t('people.columns.seen'),
      from: 'tablet',
      nowrap: true,
      cell: ({ lastSignInAt }) => <RelativeTime at={lastSignInAt} now={now} none={t('people.never')} />,
    },
  ];
  return (
    <DataTable
      caption={t('people.caption')}
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      actions={actions}
      narrow={({ role, sees }) => (
        <>
          <span className="md:hidden">{common(`roles.${role}.name`)} · </span>
          {t('people.seesWhat', { sees })}
        </>
      )}
      empty={empty}
    />
  );
}
