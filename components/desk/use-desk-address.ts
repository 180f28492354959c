'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import {
  deskOf,
  FIRST_TYPE,
  readDeskAddress,
  writeDeskAddress,
  type DeskAddress,
} from '#lib/domain/desk-address';
import { browserStore, readKeptLayout } from './kept-layout.ts';

export type GoDesk = (change: Partial<DeskAddress>, history?: 'push' | 'replace') => void;

const CHANGED = 'watchfloor:desk-address';

/**
 * What the link says, and the way to change it. Reads the location itself rather than the router's copy, which follows
 * in a transition: a filter being typed must not lag behind its own field. A link that says nothing means the first type
 * with the columns as they were last chosen here.
 */
export function useDeskAddress(): readonly [DeskAddress, GoDesk] {
  const search = useSyncExternalStore(subscribe, readSearch, readNothing);
  const address = useMemo(() => readDeskAddress(search), [search]);
  const go = useCallback<GoDesk>((change, history = 'replace') => {
    const next = writeDeskAddress({ ...readDeskAddress(readSearch()), ...change });
    if (next === window.location.search) return;
    if (history === 'push') window.history.pushState(null, '', next);
    else window.history.replaceState(null, '', next);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [address, go];
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('popstate', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

function readSearch(): string {
  const { search } = window.location;
  if (search !== '') return search;
  return writeDeskAddress({ ...deskOf(FIRST_TYPE), ...readKeptLayout(browserStore(), FIRST_TYPE) });
}

function readNothing(): string {
  return '';
}
