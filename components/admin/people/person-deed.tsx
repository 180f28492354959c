'use client';

import { useTranslations } from 'next-intl';
import type { SendRequest } from '#components/ui/send-json.ts';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { ListedPerson } from './listed-person.ts';
import type { PersonTask } from './person-task.ts';

type DeedTask = Extract<PersonTask, { kind: 'disable' | 'enable' | 'remove' | 'second-factor-off' }>;

interface Deed {
  danger: boolean;
  request: SendRequest;
}

interface PersonDeedProps {
  task: DeedTask;
  onClose: () => void;
  onDone: () => void;
}

/** Asks before something is done to a person's access, and does it. */
export function PersonDeed({ task, onClose, onDone }: PersonDeedProps) {
  const t = useTranslations('admin');
  const submission = useSubmit({ onDone });
  const { kind, person } = task;
  const { danger, request } = deedOf(kind, person);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t(`people.deeds.${kind}.title`, { name: person.name })}
      deed={t(`people.deeds.${kind}.deed`)}
      danger={danger}
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit(request)}
    >
      <p>{t(`people.deeds.${kind}.text`, { name: person.name })}</p>
    </ConfirmDialog>
  );
}

function deedOf(kind: DeedTask['kind'], { id, version }: ListedPerson): Deed {
  const path = `/api/people/${id}`;
  switch (kind) {
    case 'disable':
      return {
        danger: true,
        request: { method: 'PATCH', path, body: { version, disabled: true } },
      };
    case 'enable':
      return {
        danger: false,
        request: { method: 'PATCH', path, body: { version, disabled: false } },
      };
    case 'remove':
      return {
        danger: true,
        request: { method: 'DELETE', path },
      };
    case 'second-factor-off':
      return {
        danger: true,
        request: { method: 'DELETE', path: `${path}/second-factor` },
      };
  }
}
