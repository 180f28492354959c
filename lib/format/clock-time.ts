import { NO_DATA } from './no-data.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `14:05:12` (or `14:05`) of a moment in epoch ms on the clocks of an IANA zone; an unknown zone reads as UTC. */
export function formatClockTime(at: number | null, zone: string, { seconds = true } = {}): string {
  if (at === null || !Number.isFinite(at)) return NO_DATA;
  const name = `${zone}/${seconds}`;
  let format = formats.get(name);
  if (!format) {
    format = formatIn(zone, seconds) ?? formatIn('UTC', seconds);
    if (!format) return NO_DATA;
    formats.set(name, format);
  }
  return format.format(at);
}

function formatIn(timeZone: string, seconds: boolean): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      ...(seconds && { second: '2-digit' }),
      hourCycle: 'h23',
    });
  } catch {
    return undefined;
  }
}
