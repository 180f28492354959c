'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeskNow } from './desk-clock.tsx';
import { requestTimeline } from './desk-requests.ts';
import { useStream } from '#components/live/use-stream.ts';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { formatClockTime } from '#lib/format/clock-time';
import { formatDuration } from '#lib/format/duration';
import { stateLook } from './state-look.ts';
import { useStateWords } from './use-state-words.ts';
import { StateGlyph } from './state-label.tsx';
import { timeByState, timelineBar } from './timeline-bar.ts';
import styles from './row-panel.module.css';

const HOUR_MS = 3_600_000;
const REFRESH_MS = 5_000;

interface AgentTimelineProps {
  connection: string;
  agentKey: string;
  zone: string;
}

/** The last hour of an agent's states as a bar, with the time spent in each. */
export function AgentTimeline({ connection, agentKey, zone }: AgentTimelineProps) {
  const t = useTranslations('desk');
  const readState = useReadState();
  const stateWords = useStateWords();
  const now = useDeskNow();
  const heard = useStream().kind === 'live';
  const { data, isError } = useQuery({
    queryKey: ['timeline', connection, agentKey],
    queryFn: ({ signal }) => requestTimeline(connection, agentKey, signal),
    refetchInterval: REFRESH_MS,
  });
  if (data === undefined) {
    return (
      <p className={styles.quiet}>{isError ? t('agent.timeline.failed') : t('agent.timeline.fetching')}</p>
    );
  }
  const stale = isError || !heard;
  const pieces = timelineBar(data, { from: now - HOUR_MS, to: now });
  const totals = timeByState(pieces);
  const spoken = totals.map(([state, ms]) => `${stateWords(state)} ${formatDuration(ms)}`).join(', ');
  return (
    <figure
      className={`${styles.timeline} ${stale ? 'stale' : ''}`}
      aria-label={t('agent.timeline.name', { states: spoken || t('agent.timeline.nothing') })}
    >
      <div className={styles.bar} aria-hidden>
        {pieces.map((piece) => (
          <span
            key={piece.from}
            className={styles.piece}
            data-look={piece.state === null ? 'gap' : stateLook(piece.state, readState)}
            style={{ left: `${piece.startPercent}%`, width: `${piece.widthPercent}%` }}
            title={t(piece.reason ? 'agent.timeline.pieceWhy' : 'agent.timeline.piece', {
              state: piece.state === null ? t('agent.timeline.unknown') : stateWords(piece.state),
              reason: piece.reason ?? '',
              from: formatClockTime(piece.from, zone),
              span: formatDuration(piece.to - piece.from),
            })}
          />
        ))}
      </div>
      <p className={styles.barEnds}>
        <span>{formatClockTime(now - HOUR_MS, zone, { seconds: false })}</span>
        <span>{t('agent.timeline.lastHour')}</span>
        <span>{stale ? formatClockTime(now, zone, { seconds: false }) : t('agent.timeline.now')}</span>
      </p>
      <ul className={styles.legend}>
        {totals.map(([state, ms]) => (
          <li key={state}>
            <StateGlyph state={state} px={14} />
            {stateWords(state)} <b>{formatDuration(ms)}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
