'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore, use } from 'react';
import { keyWords } from '../commands/key-words.ts';
import { Commands } from '../commands/use-commands.ts';
import styles from '../desk.module.css';

/** The way to the palette for a pointer, and where its keys are learned. */
export function PaletteButton() {
  const t = useTranslations('desk');
  const registry = use(Commands);
  // Which keyboard it is, only the browser knows.
  const keys = useSyncExternalStore(
    () => () => undefined,
    () => keyWords('mod+k'),
    () => '',
  );
  return (
    <button
      type="button"
      className={styles.goTo}
      onClick={() =>
        registry
          .all()
          .find(({ id }) => id === 'palette')
          ?.run()
      }
    >
      <Search size={15} aria-hidden />
      <span>{t('palette.deed')}</span>
      <kbd aria-hidden>{keys}</kbd>
    </button>
  );
}
