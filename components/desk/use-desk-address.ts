'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import {
  deskOf,
  FIRST_TYPE,
  readDeskAddress,
  writeDeskAddress,
  type DeskAddress,
} from '#lib/domain/desk-address';
import { putAddress, subscribeAddress } from '#components/ui/own-address.ts';
import { browserStore, readKeptLayout } from './kept-layout.ts';

export type GoDesk = (change: Partial<DeskAddress>, history?: 'push' | 'replace') => void;

/**
 * What the link says, and the way to change it. Reads the location itself rather than the router's copy, which follows
 * in a transition: a filter being typed must not lag behind its own field. A link that says nothing means the first type
 * with the columns as they were last chosen here.
 */
export function useDeskAddress(): readonly [DeskAddress, GoDesk] {
  const search = useSyncExternalStore(subscribeAddress, readSearch, readNothing);
  const address = useMemo(() => readDeskAddress(search), [search]);
  const go = useCallback<GoDesk>((change, history = 'replace') => {
    const next = writeDeskAddress({ ...readDeskAddress(readSearch()), ...change });
    if (next === window.location.search) return;
    putAddress(next, history);
  }, []);
  return [address, go];
}

function readSearch(): string {
  const { search } = window.location;
  if (search !== '') return search;
  return writeDeskAddress({ ...deskOf(FIRST_TYPE), ...readKeptLayout(browserStore(), FIRST_TYPE) });
}

function readNothing(): string {
  return '';
}
