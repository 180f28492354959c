'use client';

import { useTranslations } from 'next-intl';
import type { ScopeConnection } from '#components/admin/scope/scope-field.tsx';
import { AboutDisplay } from './about-display.tsx';
import type { DisplayTask } from './display-task.ts';
import type { ShownNames } from './display-words.ts';
import { EditDisplay } from './edit-display.tsx';
import { PairAgain, PairDisplay } from './pair-display.tsx';
import { RevokeDisplay } from './revoke-display.tsx';
import { SendMessage } from './send-message.tsx';
import type { Commands } from './use-commands.ts';

interface DisplayTaskDialogProps {
  task: DisplayTask;
  names: ShownNames;
  connections: readonly ScopeConnection[] | null;
  build: string;
  now: number;
  commands: Commands;
  onClose: () => void;
  onChanged: () => void;
}

/** The dialog of whatever is being done. */
export function DisplayTaskDialog(props: DisplayTaskDialogProps) {
  const t = useTranslations('studio.displays.commands');
  const { task, names, connections, build, now, commands, onClose, onChanged } = props;
  const finish = (): void => {
    onClose();
    onChanged();
  };
  switch (task.kind) {
    case 'none':
      return null;
    case 'pair':
      return (
        <PairDisplay
          code={task.code}
          names={names}
          connections={connections ?? []}
          onClose={onClose}
          onDone={finish}
        />
      );
    case 'edit':
      return (
        <EditDisplay
          display={task.display}
          names={names}
          connections={connections}
          onClose={onClose}
          onSaved={(display) => {
            finish();
            commands.command(display, t('saved'), { do: 'program' });
          }}
        />
      );
    case 'pair-again':
      return <PairAgain display={task.display} onClose={onClose} onDone={finish} />;
    case 'revoke':
      return <RevokeDisplay display={task.display} onClose={onClose} onDone={finish} />;
    case 'message':
      return (
        <SendMessage
          display={task.display}
          onClose={onClose}
          onSend={(command) => {
            onClose();
            commands.command(task.display, t('messageName'), command);
          }}
        />
      );
    case 'about':
      return <AboutDisplay display={task.display} names={names} build={build} now={now} onClose={onClose} />;
  }
}
