import { describe, expect, it } from 'vitest';
import type { PlaylistDocument } from './playlist.ts';
import { playlistAt, stretchesBetween } from './playlist-at.ts';
import { itemOf, playlistOf } from './testing/playlists.ts';

const PARIS = 'Europe/Paris';
const at = (text: string): number => Date.parse(text);

function standing(playlist: PlaylistDocument, text: string, zone = PARIS): string {
  const { item } = playlistAt(playlist, { now: at(text), zone, isShown: () => true });
  return item?.board ?? '–';
}

function resting(playlist: PlaylistDocument, text: string, zone = PARIS): string {
  return playlistAt(playlist, { now: at(text), zone, isShown: () => true }).rest;
}

describe('a playlist', () => {
  it('shows its boards in turn, each as long as it says', () => {
    const playlist = playlistOf({
      items: [itemOf('a', { dwellMs: 10_000 }), itemOf('b', { dwellMs: 20_000 })],
    });
    const seen = [0, 9_999, 10_000, 29_999, 30_000].map((now) =>
      playlistAt(playlist, { now, zone: 'UTC', isShown: () => true }),
    );
    expect(seen.map(({ item }) => item?.board)).toEqual(['a', 'a', 'b', 'b', 'a']);
    expect(seen[1]).toEqual({
      item: playlist.items[0],
      index: 0,
      since: 0,
      until: 10_000,
      next: { item: playlist.items[1], index: 1, at: 10_000 },
      rest: 'none',
      restUntil: null,
    });
  });

  it('leaves out a board that cannot be shown, and begins anew without it', () => {
    const playlist = playlistOf({ items: [itemOf('a'), itemOf('gone'), itemOf('b')] });
    const { next } = playlistAt(playlist, { now: 0, zone: 'UTC', isShown: (board) => board !== 'gone' });
    expect(next?.item.board).toBe('b');
  });

  it('shows nothing, for ever, where no board can be shown', () => {
    const moment = playlistAt(playlistOf(), { now: 5_000, zone: 'UTC', isShown: () => false });
    expect(moment).toMatchObject({ item: null, index: -1, since: 0, until: null, next: null });
  });

  it('says when something is due again where nothing is', () => {
    const playlist = playlistOf({
      items: [itemOf('a', { hours: { days: ['mon'], from: '09:00', to: '17:00' } })],
    });
    const moment = playlistAt(playlist, {
      now: at('2026-06-05T12:00:00Z'),
      zone: PARIS,
      isShown: () => true,
    });
    expect(moment).toMatchObject({
      item: null,
      since: at('2026-06-01T15:00:00Z'),
      until: at('2026-06-08T07:00:00Z'),
      next: { index: 0, at: at('2026-06-08T07:00:00Z') },
    });
  });

  it('begins anew when the boards that are due change, and not when an hour ends that changes nothing', () => {
    const playlist = playlistOf({
      items: [
        itemOf('a', { dwellMs: 7 * 60_000 }),
        itemOf('b', { dwellMs: 5 * 60_000, hours: { from: '08:00', to: '10:00' } }),
        itemOf('c', { dwellMs: 5 * 60_000, hours: { from: '10:00', to: '08:00' } }),
        itemOf('d', { hours: { days: ['tue'], from: '09:00', to: '09:30' } }),
      ],
    });
    // On a Monday d's hours do not count: the round that began at 8 goes on over 9.
    const over = playlistAt(playlist, { now: at('2026-06-01T07:01:00Z'), zone: PARIS, isShown: () => true });
    expect(over).toMatchObject({ index: 0, since: at('2026-06-01T07:00:00Z') });
    const ten = playlistAt(playlist, { now: at('2026-06-01T08:01:00Z'), zone: PARIS, isShown: () => true });
    expect(ten).toMatchObject({ index: 0, since: at('2026-06-01T08:00:00Z') });
    expect(ten.next?.item.board).toBe('c');
  });

  it('never shows a board for less than five seconds at the end of a stretch', () => {
    const playlist = playlistOf({
      items: [
        itemOf('a', { dwellMs: 3_597_000, hours: { from: '08:00', to: '09:00' } }),
        itemOf('b', { dwellMs: 60_000 }),
      ],
    });
    const last = playlistAt(playlist, { now: at('2026-06-01T06:59:58Z'), zone: PARIS, isShown: () => true });
    expect(last).toMatchObject({
      index: 0,
      since: at('2026-06-01T06:00:00Z'),
      until: at('2026-06-01T07:00:00Z'),
    });
  });
});

describe('hours', () => {
  const duty = (hours: Partial<PlaylistDocument['items'][number]['hours']>, holidays: string[] = []) =>
    playlistOf({ items: [itemOf('a', { hours })], holidays });

  it.each([
    ['before they begin', '2026-06-01T06:59:59Z', '–'],
    ['from the first moment', '2026-06-01T07:00:00Z', 'a'],
    ['until the last', '2026-06-01T14:59:59Z', 'a'],
    ['not at their end', '2026-06-01T15:00:00Z', '–'],
    ['on another day', '2026-06-06T10:00:00Z', '–'],
  ])('hold %s', (_, text, board) => {
    const weekdays = duty({ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' });
    expect(standing(weekdays, text)).toBe(board);
  });

  it('over midnight belong to the day they begin on', () => {
    const night = duty({ days: ['fri'], from: '22:00', to: '06:00' });
    expect(standing(night, '2026-06-05T20:00:00Z')).toBe('a');
    expect(standing(night, '2026-06-06T03:59:00Z')).toBe('a');
    expect(standing(night, '2026-06-06T04:00:00Z')).toBe('–');
    expect(standing(night, '2026-06-04T23:00:00Z')).toBe('–');
  });

  it('that end when they begin run a whole day', () => {
    const round = duty({ days: ['mon'], from: '06:00', to: '06:00' });
    expect(standing(round, '2026-06-01T04:00:00Z')).toBe('a');
    expect(standing(round, '2026-06-02T03:59:00Z')).toBe('a');
    expect(standing(round, '2026-06-02T04:00:00Z')).toBe('–');
  });

  it('take a holiday for a day of its own', () => {
    const monday = duty({ days: ['mon'] }, ['2026-06-01']);
    const holiday = duty({ days: ['holiday'] }, ['2026-06-01']);
    expect(standing(monday, '2026-06-01T10:00:00Z')).toBe('–');
    expect(standing(holiday, '2026-06-01T10:00:00Z')).toBe('a');
    expect(standing(duty({}, ['2026-06-01']), '2026-06-01T10:00:00Z')).toBe('a');
  });

  it('know the last holiday and the next, however far they are', () => {
    const holiday = duty({ days: ['holiday'] }, ['2024-12-25', '2028-12-25']);
    const moment = playlistAt(holiday, { now: at('2026-06-01T10:00:00Z'), zone: PARIS, isShown: () => true });
    expect(moment.since).toBe(at('2024-12-25T23:00:00Z'));
    expect(moment.next?.at).toBe(at('2028-12-24T23:00:00Z'));
  });

  it('find a weekly change behind weeks of holidays', () => {
    const fridays = duty({ days: ['fri'] }, ['2026-06-05', '2026-06-12', '2026-06-19', '2026-06-26']);
    const moment = playlistAt(fridays, { now: at('2026-06-27T10:00:00Z'), zone: PARIS, isShown: () => true });
    expect(moment.since).toBe(at('2026-05-29T22:00:00Z'));
    expect(moment.next?.at).toBe(at('2026-07-02T22:00:00Z'));
  });

  it.each([
    ['a day of 23 hours', '2026-03-29', 23],
    ['a day of 25 hours', '2026-10-25', 25],
    ['a plain Sunday', '2026-03-22', 24],
  ])('of a whole day are as long as it: %s', (_, date, hours) => {
    const sunday = duty({ days: ['sun'] });
    const moment = playlistAt(sunday, { now: at(`${date}T12:00:00Z`), zone: PARIS, isShown: () => true });
    const next = (now: number) => playlistAt(sunday, { now, zone: PARIS, isShown: () => true });
    let begin = moment.since;
    while (next(begin - 1).item) begin = next(begin - 1).since;
    let end = moment.until ?? 0;
    while (next(end).item) end = next(end).until ?? 0;
    expect((end - begin) / 3_600_000).toBe(hours);
  });

  it('that the clocks skip do not happen', () => {
    const gone = playlistOf({
      items: [itemOf('a'), itemOf('b', { hours: { days: ['sun'], from: '02:10', to: '02:50' } })],
    });
    const before = playlistAt(gone, { now: at('2026-03-29T01:30:00Z'), zone: PARIS, isShown: () => true });
    expect(before).toMatchObject({ index: 0, next: { index: 0 } });
  });

  it('are those of the zone', () => {
    const nine = duty({ from: '09:00', to: '10:00' });
    expect(standing(nine, '2026-06-01T03:30:00Z', 'Asia/Kolkata')).toBe('a');
    expect(standing(nine, '2026-06-01T09:30:00Z', 'Asia/Kolkata')).toBe('–');
    expect(standing(nine, '2026-06-01T09:30:00Z', 'Not/AZone')).toBe('a');
  });
});

describe('rest hours', () => {
  const playlist = playlistOf({
    rest: [
      { mode: 'dim', hours: { days: [], from: '20:00', to: '07:00' } },
      { mode: 'blank', hours: { days: [], from: '23:00', to: '06:00' } },
    ],
  });

  it.each([
    ['2026-06-01T10:00:00Z', 'none', '2026-06-01T18:00:00Z'],
    ['2026-06-01T18:00:00Z', 'dim', '2026-06-01T21:00:00Z'],
    ['2026-06-01T22:00:00Z', 'blank', '2026-06-02T04:00:00Z'],
    ['2026-06-02T04:30:00Z', 'dim', '2026-06-02T05:00:00Z'],
  ])('at %s: %s until %s', (text, rest, until) => {
    const moment = playlistAt(playlist, { now: at(text), zone: PARIS, isShown: () => true });
    expect(moment).toMatchObject({ rest, restUntil: at(until) });
  });

  it('hold whatever boards there are', () => {
    expect(resting({ ...playlist, items: [] }, '2026-06-01T22:00:00Z')).toBe('blank');
  });
});

describe('a day of a playlist', () => {
  it('is told in stretches that follow one another', () => {
    const playlist = playlistOf({
      items: [itemOf('a'), itemOf('b', { hours: { from: '08:00', to: '18:00' } }), itemOf('gone')],
      rest: [{ mode: 'dim', hours: { days: [], from: '17:00', to: '07:00' } }],
    });
    const hour = (text: string): number => at(`2026-06-01T${text}:00Z`);
    const stretches = stretchesBetween(playlist, {
      from: hour('00:00'),
      until: hour('23:00'),
      zone: 'UTC',
      isShown: (board) => board !== 'gone',
    });
    expect(stretches).toEqual([
      { from: hour('00:00'), until: hour('07:00'), items: [0], rest: 'dim' },
      { from: hour('07:00'), until: hour('08:00'), items: [0], rest: 'none' },
      { from: hour('08:00'), until: hour('17:00'), items: [0, 1], rest: 'none' },
      { from: hour('17:00'), until: hour('18:00'), items: [0, 1], rest: 'dim' },
      { from: hour('18:00'), until: hour('23:00'), items: [0], rest: 'dim' },
    ]);
  });
});
