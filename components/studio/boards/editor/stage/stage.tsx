'use client';

import { Keyboard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '#components/ui/button.tsx';
import { connectionFor, type BoardConnection } from '#components/studio/boards/board-facts.ts';
import { LivePicture } from '#components/studio/boards/preview/live-picture.tsx';
import type { DraftKeeper } from '../draft-keeper.ts';
import type { DraftState } from '../draft-state.ts';
import { KeysHelp } from './keys-help.tsx';
import { Palette } from './palette.tsx';
import { ScreenNote } from './screen-note.tsx';
import { StagePanels } from './stage-panels.tsx';
import { StageScreen } from './stage-screen.tsx';
import { StageToolbar } from './stage-toolbar.tsx';
import { droppedWords, editWords, panelName } from './stage-words.ts';
import { useGesture } from './use-gesture.ts';
import { useScreen } from './use-screen.ts';
import { useStageCommands } from './use-stage-commands.ts';
import { useUndoKeys } from './use-undo-keys.ts';

interface StageProps {
  keeper: DraftKeeper;
  state: DraftState;
  connections: readonly BoardConnection[];
  isDemo: boolean;
  /** The panel that is picked, by id. */
  marked: string | null;
  onPick: (id: string | null) => void;
  /** Shows the settings of a panel and goes there. */
  onOpen: (id: string) => void;
}

/** The board as a wall would show it now, where panels are picked, moved, sized, added and taken away by hand. */
export function Stage({ keeper, state, connections, isDemo, marked, onPick, onOpen }: StageProps) {
  const t = useTranslations('studio');
  const { mine, history } = state;
  const howTo = useId();
  const stage = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const keys = useRef<HTMLButtonElement>(null);
  /** What was added last from the palette that is open. */
  const added = useRef<string | null>(null);
  const [screen, chooseScreen] = useScreen();
  const [isAdding, setAdding] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);

  const elementOf = (id: string): HTMLElement | null =>
    stage.current?.querySelector(`[data-stage-panel="${CSS.escape(id)}"]`) ?? null;
  const commands = useStageCommands({
    document: mine,
    onEdit: keeper.edit,
    onPick,
    onOpen,
    focus: (id) => (id === null ? add.current : elementOf(id))?.focus(),
    leave: () => keys.current?.focus(),
    help: () => setHelpOpen(true),
  });
  const gesture = useGesture({
    document: mine,
    canvas: () => canvas.current,
    onDrop: ({ panel }, outcome) => {
      if (outcome.kind !== 'stayed' && outcome.document !== mine) keeper.edit(outcome.document, null);
      commands.say(droppedWords({ before: mine, id: panel, outcome }, t));
    },
  });
  const shown = useDeferredValue(gesture.now?.outcome.document ?? mine);

  const before = history.past.at(-1);
  const [after] = history.future;
  const undoes = before ? editWords(before, mine, t) : null;
  const redoes = after ? editWords(mine, after, t) : null;
  const step = (kind: 'undone' | 'redone', what: string | null): void => {
    if (what === null) return;
    gesture.cancel();
    keeper.tell({ kind });
    commands.say(t(`boards.editor.stage.said.${kind}`, { what }));
  };
  const undo = (): void => step('undone', undoes);
  const redo = (): void => step('redone', redoes);
  useUndoKeys({ undo, redo });

  const picked = mine.panels.find(({ id }) => id === marked);
  const withPicked = (act: (id: string) => void) => () => {
    if (picked) act(picked.id);
  };
  const connection = connectionFor(mine.connection, connections);
  return (
    <section ref={stage} aria-label={t('boards.editor.stage.name')} className="flex min-w-0 flex-col gap-3">
      <StageToolbar
        undoes={undoes}
        redoes={redoes}
        picked={picked ? panelName(picked, t) : null}
        screen={screen}
        onScreen={chooseScreen}
        onAdd={() => {
          added.current = null;
          setAdding(true);
        }}
        addRef={add}
        on={{
          undo,
          redo,
          settings: withPicked(onOpen),
          duplicate: withPicked(commands.duplicate),
          remove: withPicked(commands.remove),
        }}
      />
      <StageScreen
        screen={screen}
        theme={mine.theme}
        picture={(place) => (
          <LivePicture document={shown} connections={connections} isDemo={isDemo} place={place} />
        )}
      >
        {(scale) => (
          <div
            ref={canvas}
            role="application"
            aria-label={t('boards.editor.stage.panels')}
            aria-describedby={howTo}
            className="absolute inset-0"
          >
            <button
              type="button"
              tabIndex={-1}
              aria-hidden
              onClick={() => onPick(null)}
              className="absolute inset-0"
            />
            <StagePanels
              document={mine}
              marked={marked}
              inHand={gesture.now}
              scale={scale}
              on={{
                pick: onPick,
                key: (event, id) => {
                  if (!gesture.now) return commands.key(event, id);
                  if (event.key === 'Escape') gesture.cancel();
                  event.preventDefault();
                },
                hold: gesture.hold,
                drag: gesture.drag,
                drop: gesture.drop,
                cancel: gesture.cancel,
              }}
            />
          </div>
        )}
      </StageScreen>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 text-desk-label text-ink-3">
        <ScreenNote
          screen={screen}
          source={connections.length > 1 ? (connection?.name ?? null) : null}
          isLive={connection !== null}
        />
        <Button ref={keys} size="small" look="quiet" onClick={() => setHelpOpen(true)}>
          <Keyboard size={16} aria-hidden />
          {t('boards.editor.stage.keys')}
        </Button>
      </div>
      <p id={howTo} hidden>
        {t('boards.editor.stage.howTo')}
      </p>
      <output className="sr-only">{commands.said}</output>
      <KeysHelp open={isHelpOpen} onClose={() => setHelpOpen(false)} />
      <Palette
        open={isAdding}
        document={mine}
        onClose={() => setAdding(false)}
        onAdded={(document, id) => {
          added.current = id;
          flushSync(() => {
            keeper.edit(document, null);
            onPick(id);
          });
          const panel = document.panels.find((one) => one.id === id);
          if (panel) commands.say(t('boards.editor.stage.said.added', { name: panelName(panel, t) }));
        }}
        returnsTo={() => (added.current === null ? null : elementOf(added.current))}
      />
    </section>
  );
}
