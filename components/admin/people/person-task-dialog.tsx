'use client';

import { useTranslations } from 'next-intl';
import { SessionList } from '#components/admin/account/session-list.tsx';
import type { ScopeConnection } from '#components/admin/scope/scope-field.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { AddPerson } from './add-person.tsx';
import { EditPerson } from './edit-person.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { NewLinkDialog } from './new-link-dialog.tsx';
import { PersonDeed } from './person-deed.tsx';
import type { PersonTask } from './person-task.ts';

interface PersonTaskDialogProps {
  task: PersonTask;
  connections: readonly ScopeConnection[];
  now: number;
  onTask: (task: PersonTask) => void;
  onClose: () => void;
  /** The list is no longer true. */
  onChanged: () => void;
}

/** The dialog of whatever is being done. */
export function PersonTaskDialog(props: PersonTaskDialogProps) {
  const t = useTranslations('admin');
  const { task, connections, now, onTask, onClose, onChanged } = props;
  const finish = (): void => {
    onClose();
    onChanged();
  };
  switch (task.kind) {
    case 'none':
      return null;
    case 'add':
      return (
        <AddPerson
          connections={connections}
          onClose={onClose}
          onAdded={(name, made) => {
            onTask({ kind: 'show-link', name, made });
            onChanged();
          }}
        />
      );
    case 'edit':
      return <EditPerson person={task.person} connections={connections} onClose={onClose} onSaved={finish} />;
    case 'new-link':
      return (
        <NewLinkDialog
          person={task.person}
          onClose={onClose}
          onMade={(made) => onTask({ kind: 'show-link', name: task.person.name, made })}
        />
      );
    case 'show-link':
      return <LinkDialog name={task.name} made={task.made} now={now} onClose={onClose} />;
    case 'sessions':
      return (
        <Dialog open title={t('people.whereSignedIn', { name: task.person.name })} onClose={onClose}>
          <SessionList path={`/api/people/${task.person.id}/sessions`} whose={task.person.name} now={now} />
        </Dialog>
      );
    case 'disable':
    case 'enable':
    case 'remove':
    case 'second-factor-off':
      return <PersonDeed task={task} onClose={onClose} onDone={finish} />;
  }
}
