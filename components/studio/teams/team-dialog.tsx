'use client';

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
  const [members, setMembers] = useState<ReadonlySet<string>>(
    () => new Set(team?.members.map(({ id }) => id) ?? []),
  );
  const submission = useSubmit({ onDone: onSaved });
  const title = team ? `Edit ${team.name}` : 'Add a team';
  return (
    <Dialog
      open
      title={title}
      description="Supervisors in it change its boards. Managers change every board, in a team or not."
      onClose={onClose}
      busy={submission.busy}
    >
      <Form
        aria-label={title}
        submission={submission}
        check={(entered) => (textOf(entered, 'name').trim() === '' ? { name: 'Enter a name.' } : {})}
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
          label="Name"
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
                Look at it again
              </Button>
            )
          }
        />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {team ? 'Save' : 'Add'}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
