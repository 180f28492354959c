import type { Spoken } from '#lib/words/spoken';
import { formatClockTime } from './clock-time.ts';
import { dateLocale } from './date-locale.ts';
import { NO_DATA } from './no-data.ts';
import { zoneName } from './zone-name.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `3 Mar 2025` of a moment in epoch ms in an IANA zone; an unknown zone reads as UTC. */
export function formatDay(at: number | null, zone: string, t: Spoken): string {
  if (at === null || !Number.isFinite(at)) return NO_DATA;
  const locale = dateLocale(t);
  const name = `${locale}/${zone}`;
  const format = formats.get(name) ?? formatIn(zone, locale) ?? formatIn('UTC', locale);
  if (!format) return NO_DATA;
  formats.set(name, format);
  return format.format(at);
}

/** `3 Mar 2025, 14:05:12 (Central European Time)`. */
export function formatDayTime(at: number | null, zone: string, t: Spoken): string {
  if (at === null || !Number.isFinite(at)) return NO_DATA;
  return `${formatDay(at, zone, t)}, ${formatClockTime(at, zone)} (${zoneName(zone, t)})`;
}

function formatIn(timeZone: string, locale: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
  } catch {
    return undefined;
  }
}
