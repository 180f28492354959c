'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { BoardDocument } from '#lib/domain/board-document';
import { duplicatePanel, removePanel } from '#lib/domain/edit-board';
import { arrangeByKey, type Arranged } from './arrange-by-key.ts';
import { stageCommand, type StageCommand } from './stage-keys.ts';
import { arrangedWords, panelName } from './stage-words.ts';

interface StageCommandOptions {
  document: BoardDocument;
  onEdit: (document: BoardDocument, field: string | null) => void;
  onPick: (id: string | null) => void;
  onOpen: (id: string) => void;
  /** Puts the focus on a panel, or where one goes on from when there is none. */
  focus: (id: string | null) => void;
  leave: () => void;
  help: () => void;
}

/** What is done to a panel of the stage by a key or a press, and what is said of it. */
export function useStageCommands(options: StageCommandOptions) {
  const { document, onEdit, onPick, onOpen, focus, leave, help } = options;
  const t = useTranslations('studio');
  const [said, setSaid] = useState('');
  const presses = useRef(0);
  const met = useRef<{ panel: string; by: string } | null>(null);

  const say = (words: string): void => {
    // The same words again are read out again.
    setSaid((before) => (before === words ? `${words}\u{a0}` : words));
  };
  const nameOf = (id: string): string => {
    const panel = document.panels.find((one) => one.id === id);
    return panel ? panelName(panel, t) : '';
  };
  const arrange = (id: string, arranged: Arranged): void => {
    met.current = arranged.kind === 'blocked' ? { panel: id, by: arranged.by } : null;
    if ('document' in arranged) onEdit(arranged.document, `key ${presses.current}`);
    say(arrangedWords({ before: document, id, arranged }, t));
  };
  const duplicate = (id: string): void => {
    const made = duplicatePanel(document, id);
    if (!made) return say(t('boards.editor.stage.said.full', { name: nameOf(id) }));
    flushSync(() => {
      onEdit(made.document, null);
      onPick(made.id);
    });
    focus(made.id);
    say(t('boards.editor.stage.said.duplicated', { name: nameOf(id) }));
  };
  const remove = (id: string): void => {
    const place = document.panels.findIndex((one) => one.id === id);
    const next = document.panels[place + 1] ?? document.panels[place - 1];
    flushSync(() => {
      onEdit(removePanel(document, id), null);
      onPick(null);
    });
    focus(next?.id ?? null);
    say(t('boards.editor.stage.said.removed', { name: nameOf(id) }));
  };
  const run = (command: StageCommand, id: string, isHeld: boolean): void => {
    // A key that is held down is one step to undo, and does not change places with what it meets.
    if (!isHeld) presses.current += 1;
    const exchanges = !isHeld && met.current?.panel === id ? met.current.by : null;
    met.current = null;
    switch (command.kind) {
      case 'step':
      case 'size':
        return arrange(id, arrangeByKey(document, id, { ...command, exchanges }));
      case 'duplicate':
        return isHeld ? undefined : duplicate(id);
      case 'remove':
        return isHeld ? undefined : remove(id);
      case 'open':
        return onOpen(id);
      case 'help':
        return help();
      case 'leave':
        onPick(null);
        return leave();
    }
  };
  const key = (event: KeyboardEvent<HTMLElement>, id: string): void => {
    const command = stageCommand(event);
    if (command === null) return;
    event.preventDefault();
    run(command, id, event.repeat);
  };
  return { said, say, key, duplicate, remove };
}
