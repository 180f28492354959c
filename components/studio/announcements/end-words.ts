import { formatClockTime } from '#lib/format/clock-time';
import { zoneDay } from '#lib/domain/zone-time';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `today at 17:30`, `tomorrow at 09:00`, `on Tue 3 March at 09:00`, on the clocks of a zone. */
export function momentWords(at: number, now: number, zone: string): string {
  const time = formatClockTime(at, zone, { seconds: false });
  return `${dayWords(at, now, zone)} at ${time}`;
}

/** `2 h 15 min`, `3 d`: how far off something is, for a sentence. */
export function farWords(ms: number): string {
  if (ms < MINUTE_MS) return 'less than a minute';
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min`;
  if (ms >= 2 * DAY_MS) return `${Math.floor(ms / DAY_MS)} d`;
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const hours = `${Math.floor(ms / HOUR_MS)} h`;
  return minutes === 0 ? hours : `${hours} ${minutes} min`;
}

function dayWords(at: number, now: number, zone: string): string {
  switch (zoneDay(zone, at) - zoneDay(zone, now)) {
    case 0:
      return 'today';
    case 1:
      return 'tomorrow';
    case -1:
      return 'yesterday';
    default:
      return `on ${new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'long' }).format(at)}`;
  }
}
