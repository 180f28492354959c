'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { browserStore } from '../kept-layout.ts';

const CHANGED = 'watchfloor:desk-messages';

/** A text that this browser keeps, the same in all its tabs; null where there is none. */
export function useKeptText(key: string): [string | null, (text: string | null) => void] {
  const read = useCallback(() => readText(key), [key]);
  const text = useSyncExternalStore(subscribe, read, () => null);
  const write = useCallback((next: string | null) => writeText(key, next), [key]);
  return [text, write];
}

// A store that is shut keeps nothing: what was chosen lasts as long as the page.
const unkept = new Map<string, string | null>();

function readText(key: string): string | null {
  if (unkept.has(key)) return unkept.get(key) ?? null;
  try {
    return browserStore()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function writeText(key: string, text: string | null): void {
  try {
    const store = browserStore();
    if (!store) unkept.set(key, text);
    else if (text === null) store.removeItem(key);
    else store.setItem(key, text);
  } catch {
    unkept.set(key, text);
  }
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener('storage', onChange);
  };
}
