import { formatClockTime } from '#lib/format/clock-time';
import { dateLocale } from '#lib/format/date-locale';
import { zoneDay } from '#lib/domain/zone-time';
import type { Words } from '#lib/words/words';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `today at 17:30`, `tomorrow at 09:00`, `on Tue 3 March at 09:00`, on the clocks of a zone. */
export function momentWords(
  at: number,
  { now, zone }: { now: number; zone: string },
  t: Words<'studio'>,
): string {
  const time = formatClockTime(at, zone, { seconds: false });
  switch (zoneDay(zone, at) - zoneDay(zone, now)) {
    case 0:
      return t('announcements.moment.today', { time });
    case 1:
      return t('announcements.moment.tomorrow', { time });
    case -1:
      return t('announcements.moment.yesterday', { time });
    default:
      return t('announcements.moment.on', { day: dayIn(zone, t).format(at), time });
  }
}

/** `2 h 15 min`, `3 d`: how far off something is, for a sentence. */
export function farWords(ms: number, t: Words<'studio'>): string {
  if (ms < MINUTE_MS) return t('announcements.far.moment');
  if (ms < HOUR_MS) return t('announcements.far.minutes', { minutes: Math.floor(ms / MINUTE_MS) });
  if (ms >= 2 * DAY_MS) return t('announcements.far.days', { days: Math.floor(ms / DAY_MS) });
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const hours = Math.floor(ms / HOUR_MS);
  return minutes === 0
    ? t('announcements.far.hours', { hours })
    : t('announcements.far.both', { hours, minutes });
}

function dayIn(timeZone: string, t: Words<'studio'>): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(dateLocale(t), {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
  });
}
