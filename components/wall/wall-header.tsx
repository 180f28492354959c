'use client';

import type { StatisticType } from '#lib/domain/statistic-type';
import { formatClockTime } from '#lib/format/clock-time';
import { useStream } from '#components/live/use-stream.ts';
import { headerWords, type HeaderWords } from './header-words.ts';
import { useConnection } from './use-connection.ts';
import { useRunningNow } from './use-running-now.ts';

const PILLS = {
  live: { box: 'outline-2 outline-line text-ink-2', dot: 'rounded-full bg-state-ready' },
  waiting: { box: 'outline-2 outline-line text-ink-2', dot: 'rounded-full outline-3 outline-ink-2' },
  partly: { box: 'outline-3 outline-warn bg-warn-bg text-warn-ink', dot: 'rotate-45 bg-warn' },
  lost: { box: 'outline-3 outline-warn bg-warn-bg text-warn-ink', dot: 'rotate-45 bg-warn' },
} as const satisfies Record<HeaderWords['tone'], { box: string; dot: string }>;

/** A sentence longer than this takes the board's name's room. */
const LONG = 60;

interface WallHeaderProps {
  connectionId: string;
  boardName: string;
  types: readonly StatisticType[];
}

export function WallHeader({ connectionId, boardName, types }: WallHeaderProps) {
  const connection = useConnection(connectionId);
  const { kind, lastHeardAt } = useStream();
  const now = useRunningNow();
  const words = headerWords({ stream: kind, lastHeardAt, connection, types, now });
  return (
    <header className="absolute inset-x-[44px] top-[28px] flex h-[64px] items-center gap-[24px] text-[32px] leading-none whitespace-nowrap">
      <h1 className="min-w-0 truncate py-2 font-value">{connection?.name ?? 'Watchfloor'}</h1>
      {words.text.length > LONG ? null : <span className="shrink-0 text-ink-2">{boardName}</span>}
      <LivePill words={words} />
      <time className="shrink-0 text-[44px] font-value tracking-value">
        {connection ? formatClockTime(now, connection.zone, { seconds: false }) : '–'}
      </time>
    </header>
  );
}

function LivePill({ words }: { words: HeaderWords }) {
  const { box, dot } = PILLS[words.tone];
  return (
    <p
      data-live={words.tone}
      className={`ml-auto flex h-[52px] max-w-[1320px] shrink-0 items-center gap-[14px] rounded-full px-[24px] text-[29px] ${box}`}
    >
      <span aria-hidden="true" className={`size-[13px] shrink-0 ${dot}`} />
      <span className="truncate py-2">{words.text}</span>
    </p>
  );
}
