'use client';

import { useEffect } from 'react';
import type { NoBoardReason } from '#lib/domain/display';
import { useTranslations } from 'next-intl';
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
  const t = useTranslations('wall.noBoard');
  if (why !== null) return <WallNotice title={t(`${why}.title`)}>{t(`${why}.hope`)}</WallNotice>;
  const time = dueAt === null ? null : formatClockTime(dueAt, zone, { seconds: false });
  return (
    <WallNotice title={t('due.title')}>{time === null ? t('due.never') : t('due.at', { time })}</WallNotice>
  );
}
