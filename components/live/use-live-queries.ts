'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { LiveQuery } from '#lib/domain/live-query';
import { useLiveStore } from './live-context.ts';
import type { LiveResult } from './live-result.ts';
import type { LiveStore } from './live-store.ts';
import { queryKey } from './query-key.ts';

/** Several queries at once, as many as there are: their results in order, another array only when one of them changes. */
export function useLiveQueries(queries: readonly LiveQuery[]): readonly LiveResult[] {
  const store = useLiveStore();
  const key = queries.map(queryKey).join('\n');
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says whether the queries are others
  const steady = useMemo(() => queries, [key]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const leave = steady.map((query) => store.subscribe(query, listener));
      return () => leave.forEach((end) => end());
    },
    [store, steady],
  );
  const read = useMemo(() => resultsReader(store, steady), [store, steady]);
  return useSyncExternalStore(subscribe, read, read);
}

function resultsReader(store: LiveStore, queries: readonly LiveQuery[]): () => readonly LiveResult[] {
  let last: readonly LiveResult[] | null = null;
  return () => {
    const results = queries.map((query) => store.result(query));
    if (last === null || results.some((result, place) => result !== last?.[place])) last = results;
    return last;
  };
}
