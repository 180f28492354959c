'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useConnections } from '#components/live/use-connections.ts';

/** A wall without a connection to show: says why, and shows the board by itself once there is one. */
export function NoBoard({ awaited }: { awaited: string | null }) {
  const router = useRouter();
  const connections = useConnections();
  const isThere = awaited === null ? connections.length > 0 : connections.some(({ id }) => id === awaited);
  useEffect(() => {
    if (isThere) router.refresh();
  }, [isThere, router]);
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-[2vh] p-[4vh] text-center text-balance">
      <h1 className="text-[5.4vh] leading-tight font-value max-sm:text-[7vw]">
        {awaited === null ? 'No connection yet' : 'The connection of this wall does not run'}
      </h1>
      <p className="max-w-[36em] text-[2.8vh] leading-snug text-ink-2 max-sm:text-base">
        {awaited === null
          ? 'This wall begins by itself as soon as a connection has been added.'
          : 'It was removed, or cannot be started. This wall begins by itself when it is back.'}
      </p>
    </main>
  );
}
