'use client';

import { useTranslations } from 'next-intl';
import type { LiveQuery } from '#lib/domain/live-query';
import { PlainWords } from '#components/ui/plain-words.tsx';
import { useServerNow } from '#components/live/use-server-now.ts';
import { typeStatusOf, useConnection } from './use-connection.ts';
import { waitingWords } from './waiting-words.ts';

type Query = Pick<LiveQuery, 'connection' | 'type'>;

function useWaitingWords(query: Query): { short: string; long: string } {
  const connection = useConnection(query.connection);
  const now = useServerNow();
  const t = useTranslations('wall');
  return waitingWords({ connection, status: typeStatusOf(connection, query.type), now }, t);
}

/** In the foot of a tile: what it waits for, in a word or two. */
export function WaitingShort({ query }: { query: Query }) {
  return useWaitingWords(query).short;
}

/** In place of a list: what it waits for, why, and when it will come. */
export function WaitingList({ query, headline }: { query: Query; headline: string }) {
  return <PlainWords headline={headline} detail={useWaitingWords(query).long} />;
}
