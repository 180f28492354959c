'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useConnections } from '#components/live/use-connections.ts';
import { useFreshPage } from '#components/live/use-fresh-page.ts';
import { useStream } from '#components/live/use-stream.ts';
import { WallDenied } from './wall-denied.tsx';
import { WallNotice } from './wall-notice.tsx';

interface NoBoardProps {
  /** The connection that was asked for; null for any. */
  awaited: string | null;
  /** Whoever looks sees only some of what there is. */
  isScoped: boolean;
}

/** A wall without a connection to show: says why, and shows the board by itself once there is one. */
export function NoBoard({ awaited, isScoped }: NoBoardProps) {
  useFreshPage();
  const { denial } = useStream();
  const router = useRouter();
  const connections = useConnections();
  const isThere = awaited === null ? connections.length > 0 : connections.some(({ id }) => id === awaited);
  useEffect(() => {
    if (isThere) router.refresh();
  }, [isThere, router]);
  if (denial) return <WallDenied denial={denial} />;
  const { title, hope } = wordsOf({ awaited, isScoped });
  return <WallNotice title={title}>{hope}</WallNotice>;
}

function wordsOf({ awaited, isScoped }: NoBoardProps): { title: string; hope: string } {
  if (awaited !== null)
    return {
      title: 'The connection of this wall does not run',
      hope: 'It was removed, or cannot be started. This wall begins by itself when it is back.',
    };
  if (isScoped)
    return {
      title: 'Nothing is shown here yet',
      hope: 'An administrator chooses what this screen may show. The wall begins by itself as soon as something is chosen.',
    };
  return {
    title: 'No connection yet',
    hope: 'This wall begins by itself as soon as a connection has been added.',
  };
}
