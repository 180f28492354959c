import { useTranslations } from 'next-intl';
import { formatClockTime } from '#lib/format/clock-time';
import type { LiveResult } from '#components/live/live-result.ts';
import { freshnessOf } from './freshness.ts';
import { useConnection } from './use-connection.ts';

export interface PanelState {
  waiting: boolean;
  stale: boolean;
  /** Where timers stand still; null while they run. */
  frozenAt: number | null;
  /** `as of 14:05:12`, in the connection's zone; empty while live. */
  asOfWords: string;
}

/** How a panel stands on its queries, with the words for it. */
export function usePanelState(
  connectionId: string,
  main: LiveResult,
  ...more: readonly LiveResult[]
): PanelState {
  const zone = useConnection(connectionId)?.zone ?? 'UTC';
  const { state, asOf } = freshnessOf(main, ...more);
  const stale = state === 'stale';
  const t = useTranslations('wall');
  const asOfText = asOf === null ? t('notLive') : t('asOf', { time: formatClockTime(asOf, zone) });
  return {
    waiting: state === 'waiting',
    stale,
    frozenAt: stale ? asOf : null,
    asOfWords: stale ? asOfText : '',
  };
}
