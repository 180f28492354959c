'use client';

import { createContext, use } from 'react';
import type { LiveStore } from './live-store.ts';

export const LiveContext = createContext<LiveStore | null>(null);

/** The page's store. Throws outside a LiveProvider: a mistake in the page, not a state of the world. */
export function useLiveStore(): LiveStore {
  const store = use(LiveContext);
  if (!store) throw new Error('Live data is used outside of LiveProvider');
  return store;
}
