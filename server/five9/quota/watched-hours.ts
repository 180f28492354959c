import { zoneOffsetMs } from '../session/zone-offset.ts';
import { windowAround } from './quota-window.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const LEARNING = 0.5;
/** However quiet an hour has been, someone may look: it keeps this share of an hour's budget. */
const LEAST_SHARE = 0.1;

/** For each hour of the data centre's day, which share of it is watched; learned day by day, all watched at first. */
export type WatchedHours = readonly number[];

export const ALL_HOURS_WATCHED: WatchedHours = Array.from({ length: 24 }, () => 1);

function hourOf(zone: string, at: number): number {
  const hours = Math.floor((at + zoneOffsetMs(zone, at)) / HOUR_MS);
  return ((hours % 24) + 24) % 24;
}

/** The profile after the hour around `at` has ended with `share` (0–1) of it watched. */
export function learnHour(
  hours: WatchedHours,
  zone: string,
  ended: { at: number; share: number },
): WatchedHours {
  const hour = hourOf(zone, ended.at);
  return hours.map((known, index) => (index === hour ? known + (ended.share - known) * LEARNING : known));
}

/** How much of the rest of the data centre's day counts as watched, in ms; what is left of this hour counts whole. */
export function watchedMsLeft(hours: WatchedHours, zone: string, at: number): number {
  const { endAt } = windowAround(DAY_MS, zone, at);
  let from = at;
  let total = 0;
  while (from < endAt) {
    const until = Math.min(windowAround(HOUR_MS, zone, from).endAt, endAt);
    const share = from === at ? 1 : Math.max(LEAST_SHARE, hours[hourOf(zone, from)] ?? 1);
    total += (until - from) * share;
    from = until;
  }
  return total;
}
