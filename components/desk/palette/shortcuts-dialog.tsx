'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { keyWords } from '../commands/key-words.ts';
import { useAllCommands } from '../commands/use-commands.ts';
import styles from './palette.module.css';

interface ShortcutsDialogProps {
  singles: boolean;
  onSingles: (on: boolean) => void;
  onClose: () => void;
}

/** Keys that belong to the table itself rather than to a command. */
const TABLE_KEYS = [
  ['rows', ['↑', '↓']],
  ['far', ['PgUp', 'PgDn', 'Home', 'End']],
  ['open', ['Enter']],
  ['headers', ['←', '→']],
  ['sortMore', ['Shift', 'Enter']],
  ['back', ['Esc']],
] as const;

/** All keys of the desk, and the switch for those that are a single letter. */
export function ShortcutsDialog({ singles, onSingles, onClose }: ShortcutsDialogProps) {
  const t = useTranslations('desk');
  const commands = useAllCommands().filter(({ keys }) => keys !== undefined);
  return (
    <Dialog open title={t('keys.title')} onClose={onClose}>
      <dl className={styles.keyList}>
        {commands.map(({ id, title, keys = '' }) => (
          <div key={id} style={{ display: 'contents' }}>
            <dt>
              <kbd className={styles.keys}>{keyWords(keys)}</kbd>
            </dt>
            <dd>{title}</dd>
          </div>
        ))}
        {TABLE_KEYS.map(([name, keys]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.keys}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(`keys.table.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <CheckboxField
        name="singles"
        label={t('keys.singles')}
        hint={t('keys.singlesHint')}
        checked={singles}
        onChange={({ target }) => onSingles(target.checked)}
      />
    </Dialog>
  );
}
