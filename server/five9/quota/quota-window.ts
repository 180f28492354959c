import { zoneOffsetMs } from '../session/zone-offset.ts';

const DAY_MS = 86_400_000;

/** A calendar window, `startAt` included, `endAt` not: epoch ms on the counting side's clock. */
export interface QuotaWindow {
  startAt: number;
  endAt: number;
}

export const WINDOW_LENGTHS_MS = [60_000, 3_600_000, DAY_MS] as const;
export type WindowLengthMs = (typeof WINDOW_LENGTHS_MS)[number];

/** Around a window's edge a call may be counted on either side, since no two clocks agree. */
export const EDGE_GUARD_MS = 5_000;

/** The calendar window around `at` in `zone`. A day is 23 or 25 hours long where daylight saving turns. */
export function windowAround(lengthMs: WindowLengthMs, zone: string, at: number): QuotaWindow {
  const offset = zoneOffsetMs(zone, at);
  const number = Math.floor((at + offset) / lengthMs);
  if (lengthMs !== DAY_MS) {
    const startAt = number * lengthMs - offset;
    return { startAt, endAt: startAt + lengthMs };
  }
  return { startAt: dayStart(zone, number), endAt: dayStart(zone, number + 1) };
}

function dayStart(zone: string, dayNumber: number): number {
  const wallMs = dayNumber * DAY_MS;
  const guess = wallMs - zoneOffsetMs(zone, wallMs);
  const startAt = wallMs - zoneOffsetMs(zone, guess);
  // Where midnight itself is skipped the day begins at the jump, one offset earlier than the wall says.
  const before = wallMs - zoneOffsetMs(zone, startAt - 1);
  return zoneOffsetMs(zone, startAt) === wallMs - startAt ? startAt : Math.max(startAt, before);
}
