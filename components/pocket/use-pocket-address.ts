'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { readPocketAddress, writePocketAddress, type PocketAddress } from './pocket-address.ts';

export type GoPocket = (change: Partial<PocketAddress>, history?: 'push' | 'replace') => void;

const CHANGED = 'watchfloor:pocket-address';

/** What the link says, and the way to change it; `first` is what it said when the page was made. */
export function usePocketAddress(first: string): readonly [PocketAddress, GoPocket] {
  const search = useSyncExternalStore(subscribe, readSearch, () => first);
  const address = useMemo(() => readPocketAddress(search), [search]);
  const go = useCallback<GoPocket>((change, history = 'push') => {
    const before = readPocketAddress(window.location.search);
    const next = writePocketAddress({ ...before, ...change });
    if (next === writePocketAddress(before)) return;
    const path = `${window.location.pathname}${next === '?' ? '' : next}`;
    if (history === 'push') window.history.pushState(null, '', path);
    else window.history.replaceState(null, '', path);
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
  return window.location.search;
}
