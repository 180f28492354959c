'use client';

import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { MonitoringNow, StationPost } from '#lib/domain/monitoring-now';
import { getJson } from '#components/ui/get-json.ts';
import { readNow } from './listening-answers.ts';
import { type ListeningActs, useListeningActs } from './use-listening-acts.ts';

/** A station that is to be logged in, and from whom it is taken. */
interface StationAsked {
  connection: string;
  takenFrom: StationPost | null;
}

export interface Listening {
  /** What is going on at stations, as the server last said; null before. */
  now: MonitoringNow | null;
  /** The server no longer says it. */
  isDeaf: boolean;
  acts: ListeningActs;
  /** IANA zone whose clock the reader goes by. */
  zone: string;
  stationAsked: StationAsked | null;
  askStation: (asked: StationAsked | null) => void;
}

const Context = createContext<Listening | null>(null);
/** Says as well that this desk is open: whoever leaves theirs listens to nobody some minutes later. */
const ASK_EVERY_MS = 10_000;

/** What goes on at stations, for the whole desk. */
export function ListeningProvider({
  connection,
  zone,
  children,
}: {
  /** The one in view; null where there is none. */
  connection: string | null;
  zone: string;
  children: ReactNode;
}) {
  const { data, isError, isPlaceholderData } = useQuery({
    queryKey: ['listening', connection],
    queryFn: ({ signal }) =>
      getJson(
        `/api/monitoring${connection === null ? '' : `?connection=${encodeURIComponent(connection)}`}`,
        {
          read: readNow,
          signal,
        },
      ),
    placeholderData: (before) => before,
    refetchInterval: ASK_EVERY_MS,
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: true,
  });
  const acts = useListeningActs();
  const [stationAsked, askStation] = useState<StationAsked | null>(null);
  const listening = useMemo(
    () => ({
      // The rule of another connection says nothing of this one.
      now: data === undefined ? null : isPlaceholderData ? { ...data, notice: null } : data,
      isDeaf: isError,
      acts,
      zone,
      stationAsked,
      askStation,
    }),
    [data, isPlaceholderData, isError, acts, zone, stationAsked],
  );
  return <Context value={listening}>{children}</Context>;
}

export function useListening(): Listening {
  const listening = use(Context);
  if (!listening) throw new Error('useListening needs a ListeningProvider around it');
  return listening;
}

/** One's own station on a connection. */
export function myPost({ now }: Pick<Listening, 'now'>, connection: string): StationPost | null {
  return now?.posts.find((post) => post.isMine && post.connection === connection) ?? null;
}
