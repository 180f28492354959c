import { HOUR, MINUTE } from './day-curve.ts';

const PACIFIC = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  timeZoneName: 'longOffset',
});
const offsets = new Map<number, number>();

/** Wall time of the data centre in Pacific time as `YYYY-MM-DD HH:MM:SS`, summer time as of that moment. */
export function pacificTime(at: number): string {
  return new Date(at + pacificOffset(at)).toISOString().slice(0, 19).replace('T', ' ');
}

/** Offset from GMT in ms. It changes on whole hours only, so one answer serves the hour. */
function pacificOffset(at: number): number {
  const hour = Math.floor(at / HOUR);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    offset = readOffset(hour * HOUR);
    if (offsets.size > 2000) offsets.clear();
    offsets.set(hour, offset);
  }
  return offset;
}

function readOffset(at: number): number {
  const name = PACIFIC.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const size = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE;
  return sign === '-' ? -size : size;
}
