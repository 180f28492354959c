import { DAY_MS, zoneDay } from '#lib/domain/zone-time';
import type { Spoken } from '#lib/words/spoken';
import { dateLocale } from './date-locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Sat 28 Nov`: the day of a moment in epoch ms on the clocks of an IANA zone. */
export function formatClockDate(at: number, zone: string, t: Spoken): string {
  const locale = dateLocale(t);
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    });
    formats.set(locale, format);
  }
  return format.format(zoneDay(zone, at) * DAY_MS).replace(/\.?,/u, '');
}
