'use client';

import { useEffect, useState } from 'react';
import type { CommandFrame } from '#lib/wire/frame';
import { useLiveStore } from '#components/live/live-context.ts';
import type { StreamAs } from '#components/live/stream-address.ts';
import type { WallMessage } from '../lane/lane-at.ts';
import type { ProgramKeeper } from '../program/program-keeper.ts';
import type { WallClock } from '../rotation/wall-clock.ts';
import { answerCommand } from './answer-command.ts';
import { loadAnew, noteReloadedBy, wasReloadedBy } from './fresh-start.ts';

interface CommandsInput {
  as: StreamAs;
  keeper: ProgramKeeper;
  clock: WallClock;
}

/** What commands have put on the screen. */
export interface Told {
  message: WallMessage | null;
  isIdentified: boolean;
  areCodesShown: boolean;
}

const NOTHING: Told = { message: null, isIdentified: false, areCodesShown: false };

/** Does what this wall is told, and answers a display's commands once they are done: seen, where there is something to see. */
export function useCommands({ as, keeper, clock }: CommandsInput): Told {
  const store = useLiveStore();
  const [told, setTold] = useState(NOTHING);
  useEffect(() => {
    const timers = new Map<keyof Told, ReturnType<typeof setTimeout>>();
    const show = <Kind extends keyof Told>(kind: Kind, what: Told[Kind], forMs: number): void => {
      clearTimeout(timers.get(kind));
      timers.set(
        kind,
        setTimeout(() => setTold((now) => ({ ...now, [kind]: NOTHING[kind] })), forMs),
      );
      setTold((now) => ({ ...now, [kind]: what }));
    };
    const run = async ({ id, command }: CommandFrame): Promise<boolean> => {
      switch (command.do) {
        case 'program':
          return await keeper.refresh();
        case 'identify':
          show('isIdentified', true, command.forMs);
          return await isDrawn();
        case 'codes':
          show('areCodesShown', true, command.forMs);
          return await isDrawn();
        case 'message': {
          const { text, isUrgent, forMs } = command;
          const since = clock.now();
          show('message', { id, text, isUrgent, since, until: since + forMs }, forMs);
          return await isDrawn();
        }
        case 'reload':
          if (wasReloadedBy(id)) return true;
          noteReloadedBy(id);
          return await loadAnew();
        default:
          return false;
      }
    };
    const hear = (frame: CommandFrame): void => {
      if (as === 'display')
        void run(frame).then((isDone) => answerCommand(frame.id, isDone ? 'done' : 'failed'));
      else if (frame.command.do === 'program') keeper.refreshWithin(SPREAD_MS);
    };
    const leave = store.subscribeCommands(hear);
    return () => {
      leave();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [as, keeper, clock, store]);
  return told;
}

/** The walls of people are many and wait for nobody's answer. */
const SPREAD_MS = 1_000;
const DRAWN_WITHIN_MS = 1_500;

/** Whether the browser has drawn a frame: what is told to a screen that draws nothing is not done. */
function isDrawn(): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), DRAWN_WITHIN_MS);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        resolve(true);
      }),
    );
  });
}
