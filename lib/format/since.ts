import { formatDay } from './day-time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago `at` was at `now`, both epoch ms, as said in passing: `just now`, `5 min ago`, `3 h ago`, `2 d ago`, then the day. */
export function formatSince(at: number, now: number, zone: string): string {
  const ms = Math.abs(now - at);
  const say = (words: string): string => (at > now ? `in ${words}` : `${words} ago`);
  if (ms < MINUTE_MS) return at > now ? 'in a moment' : 'just now';
  if (ms < HOUR_MS) return say(`${Math.floor(ms / MINUTE_MS)} min`);
  if (ms < 2 * DAY_MS) return say(`${Math.floor(ms / HOUR_MS)} h`);
  if (ms < 14 * DAY_MS) return say(`${Math.floor(ms / DAY_MS)} d`);
  return formatDay(at, zone);
}
