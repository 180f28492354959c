import { stretchesBetween, type PlaylistStretch, type RestMode } from '#lib/domain/playlist-at';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { zoneDay, zoneMoment } from '#lib/domain/zone-time';
import { formatClockTime } from '#lib/format/clock-time';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const TICK_EVERY_HOURS = 3;

/** A part of a day, from 0 to 1. */
export interface LanePart {
  from: number;
  to: number;
}

export interface DayLanes {
  stretches: readonly PlaylistStretch[];
  /** One for each item, in the playlist's order: when it takes its turns. */
  items: readonly (readonly LanePart[])[];
  /** When the screen is dimmed or black. */
  rest: readonly (LanePart & { mode: Exclude<RestMode, 'none'> })[];
  /** Hours on the clocks of the zone. */
  ticks: readonly { at: number; label: string }[];
}

export interface DayQuestion {
  from: number;
  zone: string;
  isShown: (board: string) => boolean;
}

/** The 24 hours from a moment on, to be drawn as lanes. */
export function dayLanes(document: PlaylistDocument, { from, zone, isShown }: DayQuestion): DayLanes {
  const until = from + DAY_MS;
  const stretches = stretchesBetween(document, { from, until, zone, isShown });
  const part = (one: { from: number; until: number }): LanePart => ({
    from: (one.from - from) / DAY_MS,
    to: (one.until - from) / DAY_MS,
  });
  return {
    stretches,
    items: document.items.map((_, index) =>
      joined(stretches.filter(({ items }) => items.includes(index)).map(part)),
    ),
    rest: stretches.flatMap((one) => (one.rest === 'none' ? [] : [{ ...part(one), mode: one.rest }])),
    ticks: ticksBetween(from, until, zone).map((at) => ({
      at: (at - from) / DAY_MS,
      label: formatClockTime(at, zone, { seconds: false }),
    })),
  };
}

/** Parts that touch as one. */
function joined(parts: readonly LanePart[]): LanePart[] {
  const all: LanePart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && last.to === part.from) all[all.length - 1] = { from: last.from, to: part.to };
    else all.push(part);
  }
  return all;
}

function ticksBetween(from: number, until: number, zone: string): number[] {
  const first = zoneDay(zone, from);
  const moments = new Set<number>();
  for (const day of [first, first + 1, first + 2])
    for (let hour = 0; hour < 24; hour += TICK_EVERY_HOURS)
      moments.add(zoneMoment(zone, day, hour * HOUR_MS));
  return [...moments].filter((at) => at >= from && at < until).toSorted((one, other) => one - other);
}
