'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { LiveQuery } from '#lib/domain/live-query';
import { useLiveStore } from './live-context.ts';
import { type LiveResult, NOTHING_YET } from './live-result.ts';
import { queryKey } from './query-key.ts';

const NO_QUERY = '';

/** Keeps a query current while mounted and renders again only when its own result changes. */
export function useLiveQuery(query: LiveQuery | null): LiveResult {
  const store = useLiveStore();
  const key = query ? queryKey(query) : NO_QUERY;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says whether the query is another one
  const steady = useMemo(() => query, [key]);
  const subscribe = useCallback(
    (listener: () => void) => (steady ? store.subscribe(steady, listener) : () => undefined),
    [store, steady],
  );
  const read = useCallback(() => (steady ? store.result(steady) : NOTHING_YET), [store, steady]);
  return useSyncExternalStore(subscribe, read, read);
}
