'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useLiveStore } from './live-context.ts';
import { useStream } from './use-stream.ts';

/**
 * Asks the server for the page anew where it began under another view than this one: who looks, and what they may see,
 * stands in the page too. Only once something may be seen again, so that nobody is sent away from what explains itself.
 */
export function useFreshPage(): void {
  const router = useRouter();
  const store = useLiveStore();
  const isLive = useStream().kind === 'live';
  const isFresh = useRef(false);
  useEffect(() => {
    if (!isLive || isFresh.current) return;
    isFresh.current = true;
    if (store.view() > 0) router.refresh();
  }, [isLive, router, store]);
}
