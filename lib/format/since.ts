import type { Words } from '#lib/words/words';
import { formatDay } from './day-time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

interface Since {
  /** Epoch ms, both. */
  at: number;
  now: number;
  zone: string;
}

/** How long ago `at` was at `now`, as said in passing: `just now`, `5 min ago`, `3 h ago`, `2 d ago`, then the day. */
export function formatSince({ at, now, zone }: Since, t: Words<'common'>): string {
  const ms = Math.abs(now - at);
  const when = at > now ? 'ahead' : 'ago';
  if (ms < MINUTE_MS) return at > now ? t('since.inAMoment') : t('since.justNow');
  if (ms < HOUR_MS) return t(`since.${when}.minutes`, { count: Math.floor(ms / MINUTE_MS) });
  if (ms < 2 * DAY_MS) return t(`since.${when}.hours`, { count: Math.floor(ms / HOUR_MS) });
  if (ms < 14 * DAY_MS) return t(`since.${when}.days`, { count: Math.floor(ms / DAY_MS) });
  return formatDay(at, zone, t);
}
