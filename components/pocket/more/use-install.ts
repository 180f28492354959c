'use client';

import { useSyncExternalStore } from 'react';

/** What some browsers hand over once a page can be installed. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

export type Install = { kind: 'by-hand' | 'installed' } | { kind: 'offered'; ask: () => void };

const BY_HAND: Install = { kind: 'by-hand' };
const INSTALLED: Install = { kind: 'installed' };

const listeners = new Set<() => void>();
let current: Install = BY_HAND;

/** The offer comes once, early, whatever view is open then: heard from when this file is loaded. */
if (typeof window !== 'undefined') {
  if (window.matchMedia('(display-mode: standalone)').matches) current = INSTALLED;
  window.addEventListener('beforeinstallprompt', (event) => {
    if (!isOffer(event)) return;
    event.preventDefault();
    become({ kind: 'offered', ask: () => void event.prompt().then(() => become(BY_HAND)) });
  });
  window.addEventListener('appinstalled', () => become(INSTALLED));
}

/** Whether this page is on the home screen already, and how it gets there. */
export function useInstall(): Install {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => BY_HAND,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: Install): void {
  current = next;
  for (const listener of listeners) listener();
}

function isOffer(event: Event): event is InstallOffer {
  return 'prompt' in event;
}
