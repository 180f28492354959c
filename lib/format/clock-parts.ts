import { zoneOffsetMs } from '#lib/domain/zone-time';

export interface ClockParts {
  /** `14:05`, `2:05`, `14:05:09`. */
  time: string;
  /** Which half of the day, where the hours are twelve. */
  half: 'am' | 'pm' | null;
}

const [SECOND_MS, MINUTE_MS, HOUR_MS] = [1_000, 60_000, 3_600_000];
const HALF_DAY = 12;

/** What the clocks of an IANA zone show at a moment in epoch ms, whatever its offset is then; an unknown zone reads as UTC. */
export function clockParts(
  at: number,
  zone: string,
  { hours, seconds }: { hours: 12 | 24; seconds: boolean },
): ClockParts {
  const wall = at + zoneOffsetMs(zone, at);
  const hour = Math.floor(wall / HOUR_MS) % 24;
  const minute = two(Math.floor(wall / MINUTE_MS) % 60);
  const tail = seconds ? `${minute}:${two(Math.floor(wall / SECOND_MS) % 60)}` : minute;
  if (hours === 24) return { time: `${two(hour)}:${tail}`, half: null };
  return { time: `${hour % HALF_DAY || HALF_DAY}:${tail}`, half: hour < HALF_DAY ? 'am' : 'pm' };
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
