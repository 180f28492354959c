import { formatClockTime } from './clock-time.ts';
import { NO_DATA } from './no-data.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `3 Mar 2025` of a moment in epoch ms in an IANA zone; an unknown zone reads as UTC. */
export function formatDay(at: number | null, zone: string): string {
  if (at === null || !Number.isFinite(at)) return NO_DATA;
  const format = formats.get(zone) ?? formatIn(zone) ?? formatIn('UTC');
  if (!format) return NO_DATA;
  formats.set(zone, format);
  return format.format(at);
}

/** `3 Mar 2025, 14:05:12 (Europe/Paris)`. */
export function formatDayTime(at: number | null, zone: string): string {
  if (at === null || !Number.isFinite(at)) return NO_DATA;
  return `${formatDay(at, zone)}, ${formatClockTime(at, zone)} (${zone})`;
}

function formatIn(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
  } catch {
    return undefined;
  }
}
