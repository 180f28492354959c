'use client';

import type { TeamView } from '#lib/domain/board-view';
import { formatCount } from '#lib/format/count';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface RemoveTeamProps {
  team: TeamView;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a team away; what it owned stays. */
export function RemoveTeam({ team, onClose, onDone }: RemoveTeamProps) {
  const submission = useSubmit({ onDone });
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={`Remove the team ${team.name}?`}
      deed="Remove"
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit({ method: 'DELETE', path: `/api/teams/${team.id}` })}
    >
      <p>
        Its members keep their accounts.{' '}
        {team.boards === 0 ? 'It owns no board.' : `${ownedWords(team.boards)} and walls go on as they are.`}
      </p>
    </ConfirmDialog>
  );
}

function ownedWords(boards: number): string {
  const which = boards === 1 ? 'Its board stays' : `Its ${formatCount(boards)} boards stay`;
  return `${which}, changed by managers alone from then on,`;
}
