import * as fc from 'fast-check';
import { DAYS, type Hours, type PlaylistDocument, PLAYLIST_FORMAT } from '../playlist.ts';

export const ALL_DAY: Hours = { days: [], from: null, to: null };

/** A playlist of boards `a`, `b` … with a minute each, changed as told. */
export function playlistOf(changes: Partial<PlaylistDocument> = {}): PlaylistDocument {
  return {
    format: PLAYLIST_FORMAT,
    name: 'Floor',
    zone: null,
    items: [itemOf('a'), itemOf('b')],
    rest: [],
    holidays: [],
    ...changes,
  };
}

export function itemOf(
  board: string,
  { dwellMs = 60_000, hours = {} }: { dwellMs?: number; hours?: Partial<Hours> } = {},
): PlaylistDocument['items'][number] {
  return { id: `item-${board}`, board, dwellMs, hours: { ...ALL_DAY, ...hours } };
}

const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const time = minutes.map(
  (all) => `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`,
);
/** About the hours in which clocks change. */
const nightTime = fc
  .integer({ min: 0, max: 8 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
const anyTime = fc.oneof(time, nightTime);
const anyDays = fc.oneof(fc.constant([]), fc.subarray([...DAYS], { minLength: 1 }));

export const anyHours: fc.Arbitrary<Hours> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(ALL_DAY) },
  { weight: 1, arbitrary: anyDays.map((days) => ({ days, from: null, to: null })) },
  { weight: 3, arbitrary: fc.record({ days: anyDays, from: anyTime, to: anyTime }) },
);

/** Any playlist whose holidays lie about the day `around`, epoch ms. */
export function anyPlaylist(around: number): fc.Arbitrary<PlaylistDocument> {
  const dwellMs = fc.oneof(
    fc.integer({ min: 5_000, max: 120_000 }),
    fc.constantFrom(5_000, 15_000, 3_600_000),
  );
  const holiday = fc
    .integer({ min: -40, max: 40 })
    .map((days) => new Date(around + days * 86_400_000).toISOString().slice(0, 10));
  return fc.record({
    format: fc.constant(PLAYLIST_FORMAT),
    name: fc.constant('Any'),
    zone: fc.constant(null),
    items: fc
      .array(fc.record({ board: fc.constantFrom('a', 'b', 'c', 'd'), dwellMs, hours: anyHours }), {
        minLength: 1,
        maxLength: 6,
      })
      .map((items) => items.map((item, index) => ({ ...item, id: `item-${index}` }))),
    rest: fc.array(fc.record({ mode: fc.constantFrom('dim', 'blank'), hours: anyHours }), { maxLength: 3 }),
    holidays: fc.uniqueArray(holiday, { maxLength: 6 }),
  });
}
