'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import { readBoardDraft } from '#lib/domain/board-schema';
import { draftApi } from './draft-api.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { isUnsaved, type DraftState, type SavedDraft } from './draft-state.ts';
import { keepInBrowser } from './kept-draft.ts';

interface DraftOptions {
  boardId: string;
  personId: string;
  start: SavedDraft;
}

/** The draft of a board while its page is open: see `DraftKeeper`. */
export function useDraft({ boardId, personId, start }: DraftOptions): {
  keeper: DraftKeeper;
  state: DraftState;
} {
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        start,
        api: draftApi(boardId),
        storage: keepInBrowser({ boardId, personId, readDocument }),
        mayBeSaved: (document) => readDocument(document) !== null,
      }),
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state);
  useEffect(() => {
    keeper.start();
    const warn = (event: BeforeUnloadEvent): void => {
      if (isUnsaved(keeper.state()) && !keeper.isKept()) event.preventDefault();
    };
    const leave = (): void => keeper.leave();
    const look = (): void => {
      if (document.visibilityState === 'visible') keeper.hurry();
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', keeper.hurry);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', keeper.hurry);
      document.removeEventListener('visibilitychange', look);
      keeper.stop();
    };
  }, [keeper]);
  return { keeper, state };
}

function readDocument(written: unknown): BoardDocument | null {
  const reading = readBoardDraft(written);
  return reading.kind === 'ok' ? reading.document : null;
}
