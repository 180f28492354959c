import { DAY_MS, zoneDay } from '#lib/domain/zone-time';

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});

/** `Sat 28 Nov`: the day of a moment in epoch ms on the clocks of an IANA zone. */
export function formatClockDate(at: number, zone: string): string {
  return format.format(zoneDay(zone, at) * DAY_MS).replace(',', '');
}
