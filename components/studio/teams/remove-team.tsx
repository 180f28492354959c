'use client';

import { useTranslations } from 'next-intl';
import type { TeamView } from '#lib/domain/board-view';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

interface RemoveTeamProps {
  team: TeamView;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a team away; what it owned stays. */
export function RemoveTeam({ team, onClose, onDone }: RemoveTeamProps) {
  const t = useTranslations('studio.teams.remove');
  const submission = useSubmit({ onDone });
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={t('title', { name: team.name })}
      deed={t('deed')}
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit({ method: 'DELETE', path: `/api/teams/${team.id}` })}
    >
      <p>{t('text', { boards: team.boards })}</p>
    </ConfirmDialog>
  );
}
