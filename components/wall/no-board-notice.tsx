'use client';

import { useEffect } from 'react';
import type { NoBoardReason } from '#lib/domain/display';
import { formatClockTime } from '#lib/format/clock-time';
import { useConnections } from '#components/live/use-connections.ts';
import { WallNotice } from './wall-notice.tsx';

interface NoBoardNoticeProps {
  why: NoBoardReason | null;
  /** When the next board is due, and the zone of that; null: not as far as is known. */
  dueAt: number | null;
  zone: string;
  /** Asks for the program again. */
  onAskAgain: () => void;
}

const AGAIN_MS = 10_000;

/** A wall without a board: says why, and goes on by itself once there is one. */
export function NoBoardNotice({ why, dueAt, zone, onAskAgain }: NoBoardNoticeProps) {
  const running = useConnections()
    .map(({ id }) => id)
    .join();
  useEffect(() => {
    if (why === null) return;
    onAskAgain();
    const timer = setInterval(onAskAgain, AGAIN_MS);
    return () => clearInterval(timer);
  }, [why, running, onAskAgain]);
  const { title, hope } = wordsOf(why) ?? dueWords(dueAt, zone);
  return <WallNotice title={title}>{hope}</WallNotice>;
}

function wordsOf(why: NoBoardReason | null): { title: string; hope: string } | null {
  switch (why) {
    case 'asked-connection':
      return {
        title: 'The connection of this wall does not run',
        hope: 'It was removed, or cannot be started. This wall begins by itself when it is back.',
      };
    case 'scope':
      return {
        title: 'Nothing is shown here yet',
        hope: 'An administrator chooses what this screen may show. The wall begins by itself as soon as something is chosen.',
      };
    case 'connection':
      return {
        title: 'No connection yet',
        hope: 'This wall begins by itself as soon as a connection has been added.',
      };
    case 'playlist':
      return {
        title: 'No board is chosen yet',
        hope: 'A manager chooses a playlist with boards for this screen. The wall begins by itself then.',
      };
    case 'boards':
      return {
        title: 'The board of this wall is gone',
        hope: 'It was archived, or its connection does not run. This wall begins by itself when there is a board again.',
      };
    case null:
      return null;
  }
}

function dueWords(dueAt: number | null, zone: string): { title: string; hope: string } {
  return {
    title: 'No board is due now',
    hope:
      dueAt === null
        ? 'The playlist of this screen has no board for these hours.'
        : `The next one comes by itself at ${formatClockTime(dueAt, zone, { seconds: false })}.`,
  };
}
