'use client';

import { useSyncExternalStore } from 'react';

/** The reader's own zone; UTC while the server draws. */
export function useOwnZone(): string {
  return useSyncExternalStore(
    noChanges,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
}

function noChanges(): () => void {
  return () => undefined;
}
