'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { ConnectionStatus } from '#lib/wire/frame';
import { useLiveStore } from './live-context.ts';
import { inWords } from './source-words.ts';

/** All connections as last told, their reasons in the reader's language; none before the first word. */
export function useConnections(): readonly ConnectionStatus[] {
  const store = useLiveStore();
  const subscribe = useCallback((listener: () => void) => store.subscribeConnections(listener), [store]);
  const read = useCallback(() => store.connections(), [store]);
  const connections = useSyncExternalStore(subscribe, read, read);
  const t = useTranslations('live');
  return useMemo(() => inWords(connections, t), [connections, t]);
}
