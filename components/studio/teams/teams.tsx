'use client';

import { Pencil, Plus, Trash2, UsersRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { TeamView } from '#lib/domain/board-view';
import { formatCount } from '#lib/format/count';
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
      Add a team
    </Button>
  );
  return (
    <>
      <PageHead
        title="Teams"
        description="Boards belong to teams: their members change them, and a board stays when somebody leaves."
        actions={teams.length > 0 && add}
      />
      <DataTable
        caption="Teams"
        columns={COLUMNS}
        rows={teams}
        rowKey={({ id }) => id}
        narrow={({ members, boards }) => (
          <>
            <span className="md:hidden">{memberWords(members)} · </span>
            {boardWords(boards)}
          </>
        )}
        actions={(team) => (
          <span className="inline-flex gap-1">
            <Button
              look="quiet"
              size="small"
              aria-label={`Edit ${team.name}`}
              onClick={() => setTask({ kind: 'edit', team })}
            >
              <Pencil size={15} aria-hidden />
              <span className="max-sm:sr-only">Edit</span>
            </Button>
            <Button
              look="quiet"
              size="small"
              aria-label={`Remove ${team.name}`}
              onClick={() => setTask({ kind: 'remove', team })}
            >
              <Trash2 size={15} aria-hidden />
            </Button>
          </span>
        )}
        empty={
          <EmptyState icon={<UsersRound size={28} />} title="No team yet" actions={add}>
            Until there is one, only managers and administrators change boards.
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

const COLUMNS: readonly DataColumn<TeamView>[] = [
  {
    key: 'name',
    head: 'Team',
    cell: ({ name, isMine }) => (
      <span className="flex flex-wrap items-center gap-2 font-label text-ink">
        {name}
        {isMine && <Badge tone="strong">Yours</Badge>}
      </span>
    ),
  },
  {
    key: 'members',
    head: 'Members',
    from: 'tablet',
    grows: true,
    cell: ({ members }) => <span className="text-ink-2 wrap-anywhere">{memberWords(members)}</span>,
  },
  { key: 'boards', head: 'Boards', from: 'desk', align: 'end', cell: ({ boards }) => formatCount(boards) },
];

const MOST_NAMED = 6;

function memberWords(members: TeamView['members']): string {
  if (members.length === 0) return 'Nobody';
  const named = members.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = members.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

function boardWords(boards: number): string {
  return boards === 1 ? '1 board' : `${formatCount(boards)} boards`;
}
