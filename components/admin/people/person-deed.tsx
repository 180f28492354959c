'use client';

import type { SendRequest } from '#components/ui/send-json.ts';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { ListedPerson } from './listed-person.ts';
import type { PersonTask } from './person-task.ts';

type DeedTask = Extract<PersonTask, { kind: 'disable' | 'enable' | 'remove' | 'second-factor-off' }>;

interface Deed {
  title: string;
  text: string;
  deed: string;
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
  const submission = useSubmit({ onDone });
  const { title, text, deed, danger, request } = deedOf(task.kind, task.person);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={title}
      deed={deed}
      danger={danger}
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void submission.submit(request)}
    >
      <p>{text}</p>
    </ConfirmDialog>
  );
}

function deedOf(kind: DeedTask['kind'], { id, name, version }: ListedPerson): Deed {
  const path = `/api/people/${id}`;
  switch (kind) {
    case 'disable':
      return {
        title: `Disable ${name}?`,
        text: `${name} is signed out everywhere at once and cannot come in until you enable the account again. Role and scope are kept.`,
        deed: 'Disable',
        danger: true,
        request: { method: 'PATCH', path, body: { version, disabled: true } },
      };
    case 'enable':
      return {
        title: `Enable ${name} again?`,
        text: `${name} can come in again, with the role and scope as before.`,
        deed: 'Enable',
        danger: false,
        request: { method: 'PATCH', path, body: { version, disabled: false } },
      };
    case 'remove':
      return {
        title: `Remove ${name}?`,
        text: `${name} is signed out everywhere at once and the account is deleted for good. What the audit says of it stays.`,
        deed: 'Remove',
        danger: true,
        request: { method: 'DELETE', path },
      };
    case 'second-factor-off':
      return {
        title: `Switch the second factor of ${name} off?`,
        text: 'For somebody whose phone and backup codes are gone: the password alone then lets them in. Be sure that it is they who ask.',
        deed: 'Switch off',
        danger: true,
        request: { method: 'DELETE', path: `${path}/second-factor` },
      };
  }
}
