import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlaylistDocument } from './playlist-schema.ts';
import { anyPlaylist, itemOf, playlistOf } from './testing/playlists.ts';

const problemsOf = (value: unknown): string[] => {
  const read = readPlaylistDocument(value);
  return read.kind === 'ok' ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`);
};

describe('reading a playlist', () => {
  it('takes any that keeps the rules, as it is', () => {
    fc.assert(
      fc.property(anyPlaylist(Date.parse('2026-06-01')), (document) => {
        expect(readPlaylistDocument(structuredClone(document))).toEqual({ kind: 'ok', document });
      }),
    );
  });

  it.each([
    ['no boards', { items: [] }, 'items: A playlist needs at least one board.'],
    [
      'too many',
      { items: Array.from({ length: 51 }, (_, n) => itemOf(`${n}`)) },
      'items: A playlist holds 50 boards at most.',
    ],
    ['an id twice', { items: [itemOf('a'), itemOf('a')] }, 'items: Two items have the same id.'],
    ['no board chosen', { items: [{ ...itemOf('a'), board: '' }] }, 'items.0.board: Choose a board.'],
    [
      'too short a stay',
      { items: [itemOf('a', { dwellMs: 4_999 })] },
      'items.0.dwellMs: A board stays for at least 5 seconds.',
    ],
    [
      'too long a stay',
      { items: [itemOf('a', { dwellMs: 3_600_001 })] },
      'items.0.dwellMs: A board stays for an hour at most.',
    ],
    [
      'a time that is none',
      { items: [itemOf('a', { hours: { from: '24:00', to: '08:00' } })] },
      'items.0.hours.from: This is no time. Write it like 08:30.',
    ],
    [
      'half a time',
      { items: [itemOf('a', { hours: { from: '08:00' } })] },
      'items.0.hours.to: Give both times, or neither for the whole day.',
    ],
    [
      'a day twice',
      { items: [itemOf('a', { hours: { days: ['mon', 'mon'] } })] },
      'items.0.hours.days: A day stands here twice.',
    ],
    [
      'a day that is none',
      { holidays: ['2026-02-30'] },
      'holidays.0: There is no such day. Write it like 2026-12-25.',
    ],
    ['a holiday twice', { holidays: ['2026-12-25', '2026-12-25'] }, 'holidays: A day stands here twice.'],
    ['an unknown zone', { zone: 'Mars/Base' }, 'zone: This machine knows no such time zone.'],
    ['an offset for a zone', { zone: '+01:00' }, 'zone: This machine knows no such time zone.'],
    ['no name', { name: ' ' }, 'name: Give it a name.'],
  ])('refuses %s', (_, changes, problem) => {
    expect(problemsOf({ ...playlistOf(), ...changes })).toEqual([problem]);
  });

  it.each([[null], ['text'], [[]], [{ ...playlistOf(), format: 2 }], [{ ...playlistOf(), more: 1 }]])(
    'refuses what is no playlist of this or an older version: %j',
    (value) => {
      expect(readPlaylistDocument(value).kind).toBe('bad');
    },
  );
});

describe('an older format', () => {
  it('is brought up before it is read', () => {
    const { name, ...unnamed } = playlistOf();
    const history = { current: 1, oldest: 0, steps: [(older: object) => ({ ...older, name })] };
    const read = readPlaylistDocument({ ...unnamed, format: 0 }, history);
    expect(read).toEqual({ kind: 'ok', document: playlistOf() });
  });
});
