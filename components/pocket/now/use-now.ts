'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { trendOf } from '#lib/domain/board-trends';
import type { PocketConnection } from '#lib/domain/pocket/pocket-plan';
import type { LiveResult } from '#components/live/live-result.ts';
import { queryKey } from '#components/live/query-key.ts';
import { useLiveQueries } from '#components/live/use-live-queries.ts';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { queriesOf, readNow, type ConnectionNow } from './read-now.ts';

/** Each connection as it is now, in their order; of the first one the last hour too. */
export function useNow(
  connections: readonly PocketConnection[],
  { now, areNamed }: { now: number; areNamed: boolean },
): readonly ConnectionNow[] {
  const common = useTranslations('common');
  const readState = useReadState();
  const asked = useMemo(
    () =>
      connections.map((connection, place) => ({
        connection,
        trends: place === 0 ? connection.numbers.map((number) => trendOf(number)) : [],
      })),
    [connections],
  );
  const queries = useMemo(() => asked.flatMap((one) => queriesOf(one)), [asked]);
  const results = useLiveQueries(queries);
  const byKey = useMemo(
    () =>
      new Map(
        queries.map((query, place): [string, LiveResult | undefined] => [queryKey(query), results[place]]),
      ),
    [queries, results],
  );
  return asked.map((one) =>
    readNow(one, {
      resultOf: (query) => byKey.get(queryKey(query)) ?? null,
      now,
      readState,
      areNamed,
      common,
    }),
  );
}
