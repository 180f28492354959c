import type { Day, Hours } from './playlist.ts';
import { DAY_MS, zoneDay, zoneMoment } from './zone-time.ts';

const MINUTE_MS = 60_000;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Day[];
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;

/**
 * What happens at all happens again within so many days, unless a holiday comes between: a week, twice more for a time
 * that the clocks skip.
 */
const RECURS_WITHIN_DAYS = 22;

/** Where and by which calendar hours are meant. */
export interface Calendar {
  /** IANA. */
  zone: string;
  /** Days counted from 1 January 1970, as `dayNumber` reads them. */
  holidays: ReadonlySet<number>;
}

/** A stretch of time over which a state is the same; `from` and `until` in epoch ms, null where it has no such end. */
export interface Stretch<State> {
  state: State;
  from: number | null;
  until: number | null;
}

/** Whether these hours hold all the time. */
function isAlways({ days, from, to }: Hours): boolean {
  return days.length === 0 && (from === null || to === null);
}

/**
 * The stretch around `at` over which `stateOf` says the same. `stateOf` may know the time by nothing but whether some of
 * `all` hold: only where one of those begins or ends it is asked.
 */
export function stretchAt<State extends string>(
  at: number,
  { all, calendar }: { all: readonly Hours[]; calendar: Calendar },
  stateOf: (holds: (hours: Hours) => boolean) => State,
): Stretch<State> {
  const today = zoneDay(calendar.zone, at);
  const stateAt = (moment: number, day: number): State =>
    stateOf((hours) => isAlways(hours) || holdsOn(hours, { at: moment, day, calendar }));
  const state = stateAt(at, today);
  const some = all.filter((hours) => !isAlways(hours));
  if (some.length === 0) return { state, from: null, until: null };
  const days = daysOfChange(today, calendar.holidays);

  let later = state;
  const until = first(
    days.filter((day) => day >= today - 1),
    (day) => momentsOf(day, some, calendar).find((moment) => moment > at && stateAt(moment, day) !== state),
  );
  const from = first(days.filter((day) => day <= today + 1).toReversed(), (day) => {
    const moments = momentsOf(day, some, calendar).filter((moment) => moment <= at);
    for (const moment of moments.toReversed()) {
      later = stateAt(moment - 1, day);
      if (later !== state) return moment;
    }
    return undefined;
  });
  return { state, from, until };
}

function first(days: readonly number[], find: (day: number) => number | undefined): number | null {
  for (const day of days) {
    const found = find(day);
    if (found !== undefined) return found;
  }
  return null;
}

/** The days on which something may begin or end that does not so nearer to today, in order. */
function daysOfChange(today: number, holidays: ReadonlySet<number>): number[] {
  const days = new Set<number>();
  for (const centre of [today, ...holidays])
    for (let day = centre - RECURS_WITHIN_DAYS; day <= centre + RECURS_WITHIN_DAYS; day += 1) days.add(day);
  return [...days].toSorted((a, b) => a - b);
}

/** When hours begin or end on a day, in order. */
function momentsOf(day: number, all: readonly Hours[], calendar: Calendar): number[] {
  const start = zoneMoment(calendar.zone, day, 0);
  const end = zoneMoment(calendar.zone, day + 1, 0);
  const moments = new Set<number>();
  for (const hours of all)
    for (const span of [day - 1, day].flatMap((one) => spanOf(hours, one, calendar) ?? []))
      for (const moment of [span.from, span.to]) if (moment >= start && moment < end) moments.add(moment);
  return [...moments].toSorted((a, b) => a - b);
}

function holdsOn(
  hours: Hours,
  { at, day, calendar }: { at: number; day: number; calendar: Calendar },
): boolean {
  // Where a clock that goes back makes yesterday of what was today, a span may have begun on the day after.
  return [day - 1, day, day + 1].some((one) => {
    const span = spanOf(hours, one, calendar);
    return span !== null && span.from <= at && at < span.to;
  });
}

/** When hours that belong to a day hold; null where they do not belong to it. */
function spanOf(
  hours: Hours,
  day: number,
  { zone, holidays }: Calendar,
): { from: number; to: number } | null {
  if (hours.days.length > 0 && !hours.days.includes(kindOfDay(day, holidays))) return null;
  if (hours.from === null || hours.to === null)
    return { from: zoneMoment(zone, day, 0), to: zoneMoment(zone, day + 1, 0) };
  const from = timeMs(hours.from);
  const to = timeMs(hours.to);
  return { from: zoneMoment(zone, day, from), to: zoneMoment(zone, to <= from ? day + 1 : day, to) };
}

function kindOfDay(day: number, holidays: ReadonlySet<number>): Day {
  if (holidays.has(day)) return 'holiday';
  const index = (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? 'mon';
}

/** `YYYY-MM-DD` of a day counted from 1 January 1970. */
function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of `YYYY-MM-DD`, counted from 1 January 1970; null where there is no such day. */
export function dayNumber(date: string): number | null {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (!Number.isFinite(at)) return null;
  const day = Math.round(at / DAY_MS);
  return dateOf(day) === date ? day : null;
}

function timeMs(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (hour * 60 + minute) * MINUTE_MS;
}
