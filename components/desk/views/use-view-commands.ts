'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Submit } from '#components/ui/use-submit.ts';
import { readDeskAddress } from '#lib/domain/desk-address';
import type { SavedView } from '#lib/domain/saved-view';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import type { GoDesk } from '../use-desk-address.ts';
import { viewCommands } from './view-commands.ts';

/** What is asked of the reader about a view in a dialog. */
export type ViewTask = 'add' | 'edit' | 'remove' | 'link';

interface ViewCommandsOptions {
  views: readonly SavedView[];
  /** The one that is open. */
  view: SavedView | null;
  /** What is on screen, as a view keeps it. */
  saved: string;
  go: GoDesk;
  submit: Submit<SavedView>['submit'];
  onTask: (task: ViewTask) => void;
}

/** Offers what can be done with views, and returns it. */
export function useViewCommands(options: ViewCommandsOptions): readonly Command[] {
  const { views, view, saved, go, submit, onTask } = options;
  const t = useTranslations('desk');
  const commands = useMemo(
    () =>
      viewCommands({
        t,
        views,
        onOpen: (one) => go({ ...readDeskAddress(one.address), view: one.id }, 'push'),
        onSave: () => {
          if (!view?.isMine) return onTask('add');
          const body = { version: view.version, address: saved };
          void submit({ method: 'PATCH', path: `/api/views/${view.id}`, body });
        },
        onLink: () => onTask('link'),
      }),
    [t, views, view, saved, go, submit, onTask],
  );
  useCommands(commands);
  return commands;
}
