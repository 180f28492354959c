'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MOST_TEAM_NAME } from '#lib/domain/board-file-schema';
import type { TeamView } from '#lib/domain/board-view';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { MemberField } from './member-field.tsx';
import type { PossibleMember } from './team-facts.ts';

interface TeamDialogProps {
  /** Null for a new one. */
  team: TeamView | null;
  people: readonly PossibleMember[];
  onClose: () => void;
  onSaved: () => void;
}

/** What a team is called and who is in it. */
export function TeamDialog({ team, people, onClose, onSaved }: TeamDialogProps) {
  const t = useTranslations('studio.teams');
  const common = useTranslations('common');
  const [members, setMembers] = useState<ReadonlySet<string>>(
    () => new Set(team?.members.map(({ id }) => id) ?? []),
  );
  const submission = useSubmit({ onDone: onSaved });
  const title = team ? t('editOf', { name: team.name }) : t('add');
  return (
    <Dialog open title={title} description={t('dialog.about')} onClose={onClose} busy={submission.busy}>
      <Form
        aria-label={title}
        submission={submission}
        check={(entered) => (textOf(entered, 'name').trim() === '' ? { name: t('dialog.noName') } : {})}
        onSend={(entered) => {
          const body = { name: textOf(entered, 'name').trim(), members: [...members] };
          void submission.submit(
            team
              ? { method: 'PATCH', path: `/api/teams/${team.id}`, body: { version: team.version, ...body } }
              : { method: 'POST', path: '/api/teams', body },
          );
        }}
      >
        <TextField
          label={t('dialog.name')}
          name="name"
          maxLength={MOST_TEAM_NAME}
          autoComplete="off"
          defaultValue={team?.name ?? ''}
        />
        <MemberField people={people} members={members} onChange={setMembers} />
        <FormProblem
          problem={submission.problem}
          unsaid
          actions={
            submission.problem?.code === 'conflict' &&
            team && (
              <Button size="small" onClick={onSaved}>
                {t('dialog.again')}
              </Button>
            )
          }
        />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {team ? common('save') : t('dialog.add')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
