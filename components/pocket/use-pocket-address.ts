'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { putAddress, subscribeAddress } from '#components/ui/own-address.ts';
import { readPocketAddress, writePocketAddress, type PocketAddress } from './pocket-address.ts';

export type GoPocket = (change: Partial<PocketAddress>, history?: 'push' | 'replace') => void;

/** What the link says, and the way to change it; `first` is what it said when the page was made. */
export function usePocketAddress(first: string): readonly [PocketAddress, GoPocket] {
  const search = useSyncExternalStore(subscribeAddress, readSearch, () => first);
  const address = useMemo(() => readPocketAddress(search), [search]);
  const go = useCallback<GoPocket>((change, history = 'push') => {
    const before = readPocketAddress(window.location.search);
    const next = writePocketAddress({ ...before, ...change });
    if (next === writePocketAddress(before)) return;
    const path = `${window.location.pathname}${next === '?' ? '' : next}`;
    putAddress(path, history);
  }, []);
  return [address, go];
}

function readSearch(): string {
  return window.location.search;
}
