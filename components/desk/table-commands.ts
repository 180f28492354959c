import { NO_FILTERS } from '#lib/domain/desk-address';
import type { Words } from '#lib/words/words';
import type { Command } from './commands/command.ts';
import type { GoDesk } from './use-desk-address.ts';

interface TableAt {
  t: Words<'desk'>;
  isPaused: boolean;
  /** Null where rows of this type are never alarmed. */
  alarmsFirst: boolean | null;
  narrowed: boolean;
  onFind: () => void;
  /** Holds the table, or lets it run. */
  onPause: () => void;
  onCsv: () => void;
  open: (part: 'filter' | 'columns') => void;
  /** Shows the table in a window of its own. */
  onWindow: () => void;
  go: GoDesk;
}

/** What can be done with the table in view. */
export function tableCommands({
  t,
  isPaused,
  alarmsFirst,
  narrowed,
  onFind,
  onPause,
  onCsv,
  open,
  onWindow,
  go,
}: TableAt): readonly Command[] {
  const deed = (id: string, title: string, rest: Pick<Command, 'run' | 'keys'>): Command => ({
    id: `table.${id}`,
    group: 'table',
    title,
    ...rest,
  });
  return [
    deed('find', t('commands.find'), { keys: '/', run: onFind }),
    deed('filter', t('commands.filter'), { keys: 'f', run: () => open('filter') }),
    deed('columns', t('commands.columns'), { keys: 'c', run: () => open('columns') }),
    deed('pause', isPaused ? t('commands.goLive') : t('commands.pause'), {
      keys: 'p',
      run: onPause,
    }),
    ...(alarmsFirst === null
      ? []
      : [
          deed('alarms', alarmsFirst ? t('commands.alarmsAnywhere') : t('commands.alarmsFirst'), {
            keys: 'a',
            run: () => go({ alarmsFirst: !alarmsFirst }),
          }),
        ]),
    ...(narrowed
      ? [
          deed('clear', t('commands.clear'), {
            keys: 'x',
            run: () => go({ filter: '', only: NO_FILTERS }),
          }),
        ]
      : []),
    deed('csv', t('commands.csv'), { keys: 'd', run: onCsv }),
    deed('window', t('commands.window'), { keys: 'w', run: onWindow }),
  ];
}
