/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a listbox whose options stay out of the tab order, by the pattern of a combobox */
'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { BareDialog } from '#components/ui/bare-dialog.tsx';
import type { Command } from '../commands/command.ts';
import { useAllCommands } from '../commands/use-commands.ts';
import { keyWords } from '../commands/key-words.ts';
import { rankCommands } from './rank-commands.ts';
import styles from './palette.module.css';

/** The command that opened this; of no use in it. */
const PALETTE = 'palette';

interface CommandPaletteProps {
  onClose: () => void;
}

/** Everything that can be done or gone to, by typing a piece of its name. */
export function CommandPalette({ onClose }: CommandPaletteProps) {
  const t = useTranslations('desk');
  return (
    <BareDialog title={t('palette.name')} onClose={onClose} className={styles.palette}>
      <Combobox onClose={onClose} />
    </BareDialog>
  );
}

function Combobox({ onClose }: CommandPaletteProps) {
  const t = useTranslations('desk');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const all = useAllCommands();
  const offered = rankCommands(
    all.filter((command) => command.id !== PALETTE),
    typed,
  );
  const at = Math.max(
    0,
    offered.findIndex((command) => command.id === picked),
  );
  const current = offered[at];
  const optionId = (command: Command): string => `${id}-${command.id}`;
  const currentId = current && optionId(current);
  useEffect(() => {
    if (currentId !== undefined)
      list.current?.querySelector(`[id="${CSS.escape(currentId)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  const run = (command: Command | undefined): void => {
    if (!command) return;
    onClose();
    // The focus goes back first, so that what a command focuses keeps it.
    setTimeout(command.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = offered.length - 1;
    const to = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setPicked(offered[to]?.id ?? null);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(current);
    }
  };
  return (
    <>
      <label className={styles.field}>
        <Search size={18} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={t('palette.label')}
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={currentId}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('palette.label')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setPicked(null);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('palette.name')} className={styles.list}>
        {offered.map((command, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above hears the keys
          <div
            key={command.id}
            id={optionId(command)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.option}
            onPointerMove={() => setPicked(command.id)}
            onClick={() => run(command)}
          >
            <span className={styles.title}>{command.title}</span>
            {command.detail !== undefined && <span className={styles.detail}>{command.detail}</span>}
            <span className={styles.group}>{t(`palette.groups.${command.group}`)}</span>
            {command.keys !== undefined && <kbd className={styles.keys}>{keyWords(command.keys)}</kbd>}
          </div>
        ))}
      </div>
      <output className={offered.length === 0 ? styles.none : 'sr-only'}>
        {offered.length === 0 ? t('palette.none') : t('palette.count', { count: offered.length })}
      </output>
    </>
  );
}
