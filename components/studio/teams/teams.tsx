'use client';

import { Pencil, Plus, Trash2, UsersRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { TeamView } from '#lib/domain/board-view';
import { formatCount } from '#lib/format/count';
import type { Words } from '#lib/words/words';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable, type DataColumn } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RemoveTeam } from './remove-team.tsx';
import type { PossibleMember, TeamTask } from './team-facts.ts';
import { TeamDialog } from './team-dialog.tsx';

interface TeamsProps {
  teams: readonly TeamView[];
  people: readonly PossibleMember[];
}

/** Who own boards, and so change them. */
export function Teams({ teams, people }: TeamsProps) {
  const t = useTranslations('studio.teams');
  const says = useTranslations('studio');
  const router = useRouter();
  const [task, setTask] = useState<TeamTask>({ kind: 'none' });
  const close = (): void => setTask({ kind: 'none' });
  const finish = (): void => {
    close();
    router.refresh();
  };
  const add = (
    <Button look="primary" onClick={() => setTask({ kind: 'add' })}>
      <Plus size={16} aria-hidden />
      {t('add')}
    </Button>
  );
  const columns: readonly DataColumn<TeamView>[] = [
    {
      key: 'name',
      head: t('columns.team'),
      cell: ({ name, isMine }) => (
        <span className="flex flex-wrap items-center gap-2 font-label text-ink">
          {name}
          {isMine && <Badge tone="strong">{t('yours')}</Badge>}
        </span>
      ),
    },
    {
      key: 'members',
      head: t('columns.members'),
      from: 'tablet',
      grows: true,
      cell: ({ members }) => <span className="text-ink-2 wrap-anywhere">{memberWords(members, says)}</span>,
    },
    {
      key: 'boards',
      head: t('columns.boards'),
      from: 'desk',
      align: 'end',
      cell: ({ boards }) => formatCount(boards, says),
    },
  ];
  return (
    <>
      <PageHead title={t('title')} description={t('about')} actions={teams.length > 0 && add} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={teams}
        rowKey={({ id }) => id}
        narrow={({ members, boards }) => (
          <>
            <span className="md:hidden">{memberWords(members, says)} · </span>
            {t('boards', { count: boards })}
          </>
        )}
        actions={(team) => (
          <span className="inline-flex gap-1">
            <Button
              look="quiet"
              size="small"
              aria-label={t('editOf', { name: team.name })}
              onClick={() => setTask({ kind: 'edit', team })}
            >
              <Pencil size={15} aria-hidden />
              <span className="max-sm:sr-only">{t('edit')}</span>
            </Button>
            <Button
              look="quiet"
              size="small"
              aria-label={t('removeOf', { name: team.name })}
              onClick={() => setTask({ kind: 'remove', team })}
            >
              <Trash2 size={15} aria-hidden />
            </Button>
          </span>
        )}
        empty={
          <EmptyState icon={<UsersRound size={28} />} title={t('none.title')} actions={add}>
            {t('none.text')}
          </EmptyState>
        }
      />
      {task.kind === 'add' && <TeamDialog team={null} people={people} onClose={close} onSaved={finish} />}
      {task.kind === 'edit' && (
        <TeamDialog team={task.team} people={people} onClose={close} onSaved={finish} />
      )}
      {task.kind === 'remove' && <RemoveTeam team={task.team} onClose={close} onDone={finish} />}
    </>
  );
}

const MOST_NAMED = 6;

function memberWords(members: TeamView['members'], t: Words<'studio'>): string {
  if (members.length === 0) return t('teams.nobody');
  const named = members.slice(0, MOST_NAMED).map(({ name }) => name);
  const names = named.join(', ');
  const count = members.length - named.length;
  return count > 0 ? t('teams.more', { names, count }) : names;
}
