import { emWidthOf } from '#components/ui/fit-text.ts';

/** How the clocks of a panel share its room, in pixels of the canvas. */
export interface ClockLayout {
  columns: number;
  timePx: number;
  /** Between rows and above them. */
  gapPx: number;
  paddingPx: number;
  /** Between columns and beside them. */
  apartPx: number;
  sidePx: number;
  /** Of a line of a label or a note, with the air around it. */
  linePx: number;
  halfPx: number;
  hasSeconds: boolean;
  hasNotes: boolean;
}

interface Wanted {
  clocks: number;
  hours: 12 | 24;
  hasLabels: boolean;
  seconds: boolean;
  notes: boolean;
}

const WIDE_AIR = { paddingPx: 24, gapPx: 28, sidePx: 28, apartPx: 40, linePx: 42 } as const;
/** Where the time could not be read otherwise. Two times stay further apart than the digits of one. */
const TIGHT_AIR = { paddingPx: 8, gapPx: 8, sidePx: 16, apartPx: 24, linePx: 36 } as const;
type Air = typeof WIDE_AIR | typeof TIGHT_AIR;
const MOST_PX = 220;
/** Below it the seconds go, then the notes, since what time it is has to be read from afar. */
const WANTED_PX = 54;
const LEAST_PX = 36;
const HALF = 0.4;
const LEAST_HALF_PX = 29;

/**
 * The columns at which the time is largest; they are the same whatever time it is. Notes give way to a time that can be
 * read, then seconds do, then air.
 */
export function layoutClock(room: { width: number; height: number }, wanted: Wanted): ClockLayout {
  const ways = [
    wanted,
    { ...wanted, seconds: false },
    { ...wanted, notes: false },
    { ...wanted, seconds: false, notes: false },
  ];
  const layouts = ways.map((way) => largest(room, way, WIDE_AIR));
  const found = layouts.find(({ timePx }) => timePx >= WANTED_PX);
  return found ?? largest(room, { ...wanted, seconds: false, notes: false }, TIGHT_AIR);
}

function largest(room: { width: number; height: number }, wanted: Wanted, air: Air): ClockLayout {
  const counts = Array.from({ length: wanted.clocks }, (_, more) => more + 1);
  const layouts = counts.map((columns) => inColumns(columns, { ...room, ...air }, wanted));
  return layouts.reduce((best, next) => (next.timePx > best.timePx ? next : best));
}

function inColumns(
  columns: number,
  { width, height, ...air }: { width: number; height: number } & Air,
  { clocks, hours, hasLabels, seconds, notes }: Wanted,
): ClockLayout {
  const rows = Math.ceil(clocks / columns);
  const across = (width - 2 * air.sidePx - (columns - 1) * air.apartPx) / columns;
  const down = (height - 2 * air.paddingPx - (rows - 1) * air.gapPx) / rows;
  const lines = (hasLabels ? 1 : 0) + (notes ? 1 : 0);
  const digitsEm = emWidthOf(seconds ? '00:00:00' : '00:00');
  const halfEm = hours === 12 ? emWidthOf(' PM') : 0;
  const whole = across / (digitsEm + halfEm * HALF);
  const beside = (across - halfEm * LEAST_HALF_PX) / digitsEm;
  const timePx = Math.floor(
    Math.min(MOST_PX, down - lines * air.linePx, whole * HALF < LEAST_HALF_PX ? beside : whole),
  );
  return {
    ...air,
    columns,
    timePx: Math.max(LEAST_PX, timePx),
    halfPx: Math.max(LEAST_HALF_PX, Math.round(timePx * HALF)),
    hasSeconds: seconds,
    hasNotes: notes,
  };
}
