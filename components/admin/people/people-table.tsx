'use client';

import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { ROLE_WORDS } from '#lib/domain/role-words';
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
  const columns: readonly DataColumn<ListedPerson>[] = [
    {
      key: 'name',
      head: 'Name',
      grows: true,
      cell: (person) => (
        <>
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-label text-ink">
            {person.name}
            {person.isSelf && <Badge tone="strong">You</Badge>}
            <PersonState person={person} />
          </span>
          <span className="block text-[13px] text-ink-2">{person.email}</span>
        </>
      ),
    },
    {
      key: 'role',
      head: 'Role',
      from: 'tablet',
      nowrap: true,
      cell: ({ role }) => ROLE_WORDS[role].name,
    },
    {
      key: 'sees',
      head: 'Sees',
      from: 'desk',
      cell: ({ sees }) => <span className="block max-w-[260px] min-w-[120px] wrap-anywhere">{sees}</span>,
    },
    {
      key: 'factor',
      head: 'Second factor',
      from: 'wide',
      nowrap: true,
      cell: ({ hasSecondFactor }) =>
        hasSecondFactor ? (
          <span className="flex items-center gap-1.5">
            <ShieldCheck size={15} aria-hidden className="text-state-ready" />
            On
          </span>
        ) : (
          <span className="text-ink-3">Off</span>
        ),
    },
    {
      key: 'seen',
      head: 'Last sign-in',
      from: 'tablet',
      nowrap: true,
      cell: ({ lastSignInAt }) => <RelativeTime at={lastSignInAt} now={now} none="Never" />,
    },
  ];
  return (
    <DataTable
      caption="People"
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      actions={actions}
      narrow={({ role, sees }) => (
        <>
          <span className="md:hidden">{ROLE_WORDS[role].name} · </span>Sees: {sees}
        </>
      )}
      empty={empty}
    />
  );
}
