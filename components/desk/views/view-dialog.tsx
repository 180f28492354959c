'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import * as z from 'zod';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { getJson } from '#components/ui/get-json.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { SAVED_VIEW_BOUNDS, type SavedView } from '#lib/domain/saved-view';
import { readView } from './use-views.ts';

interface ViewDialogProps {
  /** The view to rename or share; null for a new one. */
  view: SavedView | null;
  /** What a new one keeps. */
  address: string;
  suggests: string;
  onClose: () => void;
  onSaved: (view: SavedView) => void;
}

const teamsAnswer = z.object({
  teams: z.array(z.object({ id: z.string(), name: z.string(), isMine: z.boolean() })),
});
const NO_TEAM = '';

/** What a view is called and who sees it. */
export function ViewDialog({ view, address, suggests, onClose, onSaved }: ViewDialogProps) {
  const t = useTranslations('desk');
  const common = useTranslations('common');
  const teams = useQuery({
    queryKey: ['teams'],
    queryFn: ({ signal }) => getJson('/api/teams', { read: (body) => teamsAnswer.parse(body).teams, signal }),
  });
  const submission = useSubmit({ read: readView, onDone: onSaved });
  const title = view ? t('views.edit.title', { name: view.name }) : t('views.add.title');
  const mine = teams.data?.filter(({ isMine }) => isMine) ?? [];
  const offered = view?.team && !mine.some(({ id }) => id === view.team?.id) ? [...mine, view.team] : mine;
  return (
    <Dialog open title={title} description={t('views.about')} onClose={onClose} busy={submission.busy}>
      <Form
        aria-label={title}
        submission={submission}
        check={(entered) => (textOf(entered, 'name').trim() === '' ? { name: t('views.noName') } : {})}
        onSend={(entered) => {
          const name = textOf(entered, 'name').trim();
          const team = textOf(entered, 'team') || null;
          void submission.submit(
            view
              ? {
                  method: 'PATCH',
                  path: `/api/views/${view.id}`,
                  body: { version: view.version, name, team },
                }
              : { method: 'POST', path: '/api/views', body: { name, team, address } },
          );
        }}
      >
        <TextField
          label={t('views.name')}
          name="name"
          maxLength={SAVED_VIEW_BOUNDS.nameLength}
          autoComplete="off"
          defaultValue={view?.name ?? suggests}
        />
        <SelectField
          key={offered.length}
          label={t('views.seenBy')}
          name="team"
          defaultValue={view?.team?.id ?? NO_TEAM}
          hint={mine.length === 0 && teams.data ? t('views.noTeams') : t('views.rights')}
          options={[
            { value: NO_TEAM, label: t('views.onlyMe') },
            ...offered.map(({ id, name }) => ({ value: id, label: t('views.team', { name }) })),
          ]}
        />
        <FormProblem problem={submission.problem} />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {t('views.keep')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
