import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hours, PlaylistDocument } from './playlist.ts';
import { playlistAt, type PlaylistMoment } from './playlist-at.ts';
import { anyPlaylist } from './testing/playlists.ts';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Zones and days on which their clocks change, some by half an hour, some at midnight. */
const CHANGES = [
  ['Europe/Paris', '2026-03-29'],
  ['Europe/Paris', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Australia/Adelaide', '2026-04-05'],
  ['America/St_Johns', '2026-11-01'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-30'],
  ['America/Havana', '2026-11-01'],
  ['Pacific/Chatham', '2026-09-27'],
  ['Asia/Kolkata', '2026-06-01'],
  ['UTC', '2026-06-01'],
] as const;

const changes = fc.constantFrom(...CHANGES);
const scene = changes.chain(([zone, date]) => {
  const around = Date.parse(`${date}T00:00:00Z`);
  return fc.record({
    zone: fc.constant(zone),
    playlist: anyPlaylist(around),
    hidden: fc.subarray(['a', 'b', 'c']),
    now: fc
      .oneof(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -9, max: 9 }))
      .chain((days) => fc.integer({ min: 0, max: DAY_MS }).map((ms) => around + days * DAY_MS + ms)),
  });
});

/** Asked of a copy, nothing is remembered: a screen that was switched on this moment. */
const freshly = (
  playlist: PlaylistDocument,
  question: { now: number; zone: string; hidden: readonly string[] },
): PlaylistMoment => asked(structuredClone(playlist), question);

const asked = (
  playlist: PlaylistDocument,
  { now, zone, hidden }: { now: number; zone: string; hidden: readonly string[] },
): PlaylistMoment => playlistAt(playlist, { now, zone, isShown: (board) => !hidden.includes(board) });

const turnOf = ({ item, index, since, until, next }: PlaylistMoment) => ({ item, index, since, until, next });

function wallClock(zone: string, at: number): { date: string; time: string } {
  const part = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): string => part.get(type) ?? '';
  return { date: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` };
}

/** What a person would say who looks at the clock and the calendar: no reckoning with offsets. */
function isDueByTheClock(
  hours: Hours,
  holidays: readonly string[],
  clock: { date: string; time: string },
): boolean {
  const belongs = (date: string): boolean => {
    const weekday = WEEKDAYS[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? 'sun';
    return hours.days.length === 0 || hours.days.includes(holidays.includes(date) ? 'holiday' : weekday);
  };
  const { from, to } = hours;
  if (from === null || to === null) return belongs(clock.date);
  if (to > from) return belongs(clock.date) && from <= clock.time && clock.time < to;
  const yesterday = new Date(Date.parse(`${clock.date}T12:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
  return (belongs(clock.date) && clock.time >= from) || (belongs(yesterday) && clock.time < to);
}

/** Whether the clock shows what it shows only once: no hour given twice is near. */
function isPlainMoment(zone: string, at: number): boolean {
  const offset = (moment: number): string => wallClock(zone, moment).time.slice(3) + hourGap(zone, moment);
  return offset(at - 26 * 3_600_000) === offset(at + 26 * 3_600_000) || zone === 'UTC';
}

function hourGap(zone: string, at: number): string {
  const { date, time } = wallClock(zone, at);
  return String(Date.parse(`${date}T${time}:00Z`) - Math.floor(at / 60_000) * 60_000);
}

describe('any playlist, about any change of the clocks', () => {
  it('answers always, and the same from one turn to the next', () => {
    fc.assert(
      fc.property(scene, ({ playlist, ...question }) => {
        const moment = asked(playlist, question);
        expect(moment.since).toBeLessThanOrEqual(question.now);
        expect(moment.until ?? Infinity).toBeGreaterThan(question.now);
        expect(playlist.items[moment.index] ?? null).toBe(moment.item);
        const last = (moment.until ?? question.now + DAY_MS) - 1;
        const moments = [moment.since, Math.floor((moment.since + last) / 2), last].filter((now) => now >= 0);
        for (const now of moments)
          expect(turnOf(freshly(playlist, { ...question, now }))).toEqual(turnOf(moment));
      }),
      { numRuns: 400 },
    );
  });

  it('goes over to what it said would be next, when it said', () => {
    fc.assert(
      fc.property(scene, ({ playlist, ...question }) => {
        let moment = asked(playlist, question);
        for (let turn = 0; turn < 8 && moment.until !== null; turn += 1) {
          const { next, until } = moment;
          moment = asked(playlist, { ...question, now: until });
          expect(moment.since).toBe(until);
          expect(moment.index).toBe(next?.at === until ? next.index : -1);
          expect(moment.item ? next : moment.next).toEqual(next);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('agrees between a screen that looked all along and one that joined late', () => {
    fc.assert(
      fc.property(
        scene,
        fc.array(fc.integer({ min: 1, max: 4 * 3_600_000 }), { maxLength: 12 }),
        (one, waits) => {
          const { playlist, ...question } = one;
          let { now } = question;
          for (const wait of waits) {
            now += wait;
            expect(asked(playlist, { ...question, now })).toEqual(freshly(playlist, { ...question, now }));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps dwell times but where what is due changes', () => {
    fc.assert(
      fc.property(scene, ({ playlist, ...question }) => {
        const moment = asked(playlist, question);
        const { item, since, until } = moment;
        if (item === null || until === null || until - since === item.dwellMs) return;
        const due = (now: number): boolean[] =>
          playlist.items.map(({ board, hours }) => {
            const alone = { ...playlist, items: [{ id: 'one', board, dwellMs: 5_000, hours }] };
            return freshly(alone, { ...question, now }).item !== null;
          });
        expect(due(until)).not.toEqual(due(until - 1));
        expect(until - since).toBeLessThan(item.dwellMs + 5_000);
      }),
      { numRuns: 300 },
    );
  });

  it('shows what the clock on the wall says is due, and rests when it says so', () => {
    fc.assert(
      fc.property(scene, ({ playlist, zone, hidden, now }) => {
        fc.pre(isPlainMoment(zone, now));
        const clock = wallClock(zone, now);
        const isDue = (hours: Hours): boolean => isDueByTheClock(hours, playlist.holidays, clock);
        const moment = asked(playlist, { now, zone, hidden });
        const due = playlist.items.filter(({ board, hours }) => !hidden.includes(board) && isDue(hours));
        expect(due.length === 0 ? [null] : due).toContain(moment.item);
        const modes = playlist.rest.filter(({ hours }) => isDue(hours)).map(({ mode }) => mode);
        expect(moment.rest).toBe(modes.includes('blank') ? 'blank' : (modes[0] ?? 'none'));
      }),
      { numRuns: 600 },
    );
  });

  it('rests until it says, and not a moment longer', () => {
    fc.assert(
      fc.property(scene, ({ playlist, ...question }) => {
        const { rest, restUntil } = asked(playlist, question);
        if (restUntil === null) return;
        expect(freshly(playlist, { ...question, now: restUntil - 1 }).rest).toBe(rest);
        expect(freshly(playlist, { ...question, now: restUntil }).rest).not.toBe(rest);
      }),
      { numRuns: 300 },
    );
  });

  it('costs next to nothing when it is asked every second', () => {
    const [playlist] = fc.sample(anyPlaylist(Date.parse('2026-03-29')), { numRuns: 1, seed: 7 });
    if (!playlist) throw new Error('no playlist');
    const begin = performance.now();
    for (let second = 0; second < 86_400; second += 1)
      asked(playlist, { now: Date.parse('2026-03-29') + second * 1_000, zone: 'Europe/Paris', hidden: [] });
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
