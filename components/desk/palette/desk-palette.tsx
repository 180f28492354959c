'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { browserStore } from '../kept-layout.ts';
import { CommandPalette } from './command-palette.tsx';
import { PaletteThings } from './palette-things.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

interface DeskPaletteProps {
  connection: string | null;
  /** The agent whose panel is open. */
  opened: string | null;
  onAgent: (key: string) => void;
  onQueue: (key: string) => void;
}

const SINGLES_AT = 'watchfloor.desk.single-keys';
const CHANGED = 'watchfloor:desk-single-keys';

/** The palette, the list of keys, and the keys themselves. */
export function DeskPalette({ connection, opened: openedAgent, onAgent, onQueue }: DeskPaletteProps) {
  const t = useTranslations('desk');
  const [opened, setOpened] = useState<'palette' | 'keys' | null>(null);
  const singles = useSyncExternalStore(subscribe, readSingles, () => true);
  useShortcuts({ singles });
  useCommands(
    useMemo(
      (): readonly Command[] => [
        {
          id: 'palette',
          group: 'table',
          title: t('commands.palette'),
          keys: 'mod+k',
          run: () => setOpened((now) => (now === 'palette' ? null : 'palette')),
        },
        { id: 'keys', group: 'table', title: t('commands.keys'), keys: '?', run: () => setOpened('keys') },
      ],
      [t],
    ),
  );
  const close = (): void => setOpened(null);
  return (
    <>
      {opened === 'palette' && (
        <>
          {connection !== null && (
            <PaletteThings connection={connection} opened={openedAgent} onAgent={onAgent} onQueue={onQueue} />
          )}
          <CommandPalette onClose={close} />
        </>
      )}
      {opened === 'keys' && <ShortcutsDialog singles={singles} onSingles={writeSingles} onClose={close} />}
    </>
  );
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener('storage', onChange);
  };
}

function readSingles(): boolean {
  try {
    return browserStore()?.getItem(SINGLES_AT) !== 'off';
  } catch {
    return true;
  }
}

function writeSingles(on: boolean): void {
  try {
    if (on) browserStore()?.removeItem(SINGLES_AT);
    else browserStore()?.setItem(SINGLES_AT, 'off');
  } catch {
    // A store that is shut keeps nothing; the keys stay on.
  }
  window.dispatchEvent(new Event(CHANGED));
}
