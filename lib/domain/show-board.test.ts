import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaylistDocument } from './playlist.ts';
import { PLAYLIST_BOUNDS } from './playlist-bounds.ts';
import { readPlaylistDocument } from './playlist-schema.ts';
import { hasBoard, planShow, type ShowChoice, type ShowManner } from './show-board.ts';
import { ALL_DAY, itemOf, playlistOf } from './testing/playlists.ts';

const BOARD = { id: 'x', name: 'Sales' };
const known = (id: string, document: PlaylistDocument) => ({ id, document });
const display = (id: string, playlist: string | null, standing: 'live' | 'revoked' = 'live') => ({
  id,
  playlist,
  standing,
});
const choose = (id: string, manner: ShowManner = 'too'): ShowChoice => ({ display: id, manner });
const FLOOR = known('floor', playlistOf({ name: 'Floor' }));
const ALONE = known('sales', playlistOf({ name: 'Only sales', items: [itemOf('x')] }));

describe('what is done so that a display shows a board', () => {
  it('appends it to a playlist that no other display has', () => {
    const displays = [display('hall', 'floor'), display('gone', 'floor', 'revoked'), display('else', null)];
    const plan = planShow([choose('hall')], { board: BOARD, displays, playlists: [FLOOR] }).get('hall');
    expect(plan).toMatchObject({ kind: 'append', playlist: 'floor' });
    expect(plan && 'document' in plan && plan.document.items.map(({ board }) => board)).toEqual([
      'a',
      'b',
      'x',
    ]);
  });

  it('makes a playlist of its own of one that others have too, and the same for all that were chosen', () => {
    const displays = ['hall', 'lobby', 'roof'].map((id) => display(id, 'floor'));
    const plans = planShow([choose('hall'), choose('lobby')], { board: BOARD, displays, playlists: [FLOOR] });
    expect(plans.get('hall')).toMatchObject({ kind: 'copy', name: 'Floor + Sales', of: 'Floor' });
    expect(plans.get('lobby')).toEqual(plans.get('hall'));
  });

  it('appends it where all that have the playlist were chosen', () => {
    const displays = ['hall', 'lobby'].map((id) => display(id, 'floor'));
    const plans = planShow([choose('hall'), choose('lobby')], { board: BOARD, displays, playlists: [FLOOR] });
    expect([...plans.values()].map(({ kind }) => kind)).toEqual(['append', 'append']);
    const mixed = planShow([choose('hall'), choose('lobby', 'alone')], {
      board: BOARD,
      displays,
      playlists: [FLOOR],
    });
    expect([...mixed.values()].map(({ kind }) => kind)).toEqual(['copy', 'add']);
  });

  it.each<[string, string | null, ShowManner, object]>([
    ['has the built-in board', null, 'too', { kind: 'add', name: 'Sales' }],
    ['has a playlist that is gone', 'none', 'too', { kind: 'add', name: 'Sales' }],
    ['is to show nothing else', 'floor', 'alone', { kind: 'add', name: 'Sales' }],
    ['shows it in turn already', 'both', 'too', { kind: 'shown' }],
    ['shows nothing else already', 'sales', 'alone', { kind: 'shown' }],
    ['has a full playlist', 'full', 'too', { kind: 'full', name: 'Full' }],
  ])('which %s', (...[, playlist, manner, plan]) => {
    const playlists = [
      FLOOR,
      known('both', playlistOf({ name: 'Both', items: [itemOf('a'), itemOf('x')] })),
      known('full', playlistOf({ name: 'Full', items: fullItems() })),
      ...(playlist === 'sales' ? [ALONE] : []),
    ];
    const facts = { board: BOARD, displays: [display('hall', playlist)], playlists };
    expect(planShow([choose('hall', manner)], facts).get('hall')).toMatchObject(plan);
  });

  it('takes a playlist of this board alone that is there, unless it rests or has hours', () => {
    const plan = (document: PlaylistDocument) =>
      planShow([choose('hall', 'alone')], {
        board: BOARD,
        displays: [display('hall', null)],
        playlists: [known('p', document)],
      }).get('hall');
    expect(plan(ALONE.document)).toEqual({ kind: 'reuse', playlist: 'p', name: 'Only sales' });
    const night = { days: [], from: '20:00', to: '06:00' } as const;
    expect(plan({ ...ALONE.document, rest: [{ mode: 'dim', hours: night }] })).toMatchObject({ kind: 'add' });
    const atNight = itemOf('x', { hours: { ...ALL_DAY, ...night } });
    expect(plan({ ...ALONE.document, items: [atNight] })).toMatchObject({ kind: 'add' });
  });

  it('finds a name that no playlist has', () => {
    const taken = ['Sales', 'SALES 2'].map((name) => known(name, playlistOf({ name })));
    const facts = { board: BOARD, displays: [display('hall', null)], playlists: taken };
    expect(planShow([choose('hall')], facts).get('hall')).toMatchObject({ kind: 'add', name: 'Sales 3' });
  });

  it('passes over displays that are gone', () => {
    expect(planShow([choose('hall')], { board: BOARD, displays: [], playlists: [] }).size).toBe(0);
  });

  it('is a playlist that can be kept, with the board, and changes nothing for displays that were not chosen', () => {
    const lists = [FLOOR, ALONE, known('night', playlistOf({ name: 'Night', items: [itemOf('n')] }))];
    const anyDisplays = fc.array(fc.constantFrom('floor', 'sales', 'night', null), {
      minLength: 1,
      maxLength: 6,
    });
    const anyChoices = fc.array(fc.constantFrom<ShowManner | null>('too', 'alone', null), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyDisplays, anyChoices, (of, manners) => {
        const displays = of.map((playlist, place) => display(`d${place}`, playlist));
        const choices = displays.flatMap(({ id }, place) => {
          const manner = manners[place];
          return manner ? [choose(id, manner)] : [];
        });
        const plans = planShow(choices, { board: BOARD, displays, playlists: lists });
        for (const [id, plan] of plans) {
          if (!('document' in plan)) continue;
          expect(readPlaylistDocument(plan.document).kind).toBe('ok');
          expect(hasBoard(plan.document, BOARD.id)).toBe(true);
          if (plan.kind !== 'append') continue;
          const others = displays.filter((one) => one.playlist === plan.playlist && one.id !== id);
          expect(others.every((one) => plans.get(one.id)?.kind === 'append')).toBe(true);
        }
      }),
    );
  });
});

function fullItems(): PlaylistDocument['items'] {
  return Array.from({ length: PLAYLIST_BOUNDS.items }, (_, place) => itemOf(`b${place}`));
}
