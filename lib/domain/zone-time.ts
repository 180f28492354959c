const SECOND_MS = 1_000;
export const DAY_MS = 86_400_000;

/** Most that is remembered of a zone: years of days. */
const MOST_OFFSETS = 4_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/**
 * By how much the clocks of a zone are ahead of UTC at a moment, in ms; an unknown zone is UTC.
 * Whole seconds: no zone in use differs by less.
 */
export function zoneOffsetMs(zone: string, at: number): number {
  const format = formatOf(zone);
  if (!format) return 0;
  const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(at / SECOND_MS) * SECOND_MS;
}

/** The calendar day of a moment in a zone, counted in days from 1 January 1970. */
export function zoneDay(zone: string, at: number): number {
  return Math.floor((at + zoneOffsetMs(zone, at)) / DAY_MS);
}

/**
 * The first moment at which the clocks of a zone show this time of a day, or, where they skip it, a later one: a time in
 * the hour that spring takes away is the moment of the change, one in the hour that autumn gives twice is the first.
 * `timeMs` from that day's midnight by the clock, up to a day.
 */
export function zoneMoment(zone: string, day: number, timeMs: number): number {
  const wall = day * DAY_MS + timeMs;
  // No zone is further than 14 hours from UTC, so these stand well before and after; none changes twice between them.
  const before = rememberedOffset(zone, day - 1);
  const after = rememberedOffset(zone, day + 2);
  if (before === after) return wall - before;
  if (zoneOffsetMs(zone, wall - before) === before) return wall - before;
  if (zoneOffsetMs(zone, wall - after) === after) return wall - after;
  return firstWithOffset(zone, { after, from: wall - after, to: wall - before });
}

function firstWithOffset(zone: string, change: { after: number; from: number; to: number }): number {
  let [low, high] = [change.from, change.to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffsetMs(zone, middle) === change.after) high = middle;
    else low = middle;
  }
  return high;
}

function rememberedOffset(zone: string, day: number): number {
  let known = offsets.get(zone);
  if (!known || known.size > MOST_OFFSETS) {
    known = new Map();
    offsets.set(zone, known);
  }
  let offset = known.get(day);
  if (offset === undefined) {
    offset = zoneOffsetMs(zone, day * DAY_MS);
    known.set(day, offset);
  }
  return offset;
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  let format = formats.get(zone);
  if (!format) {
    format = makeFormat(zone);
    if (format) formats.set(zone, format);
  }
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
  } catch {
    return undefined;
  }
}
