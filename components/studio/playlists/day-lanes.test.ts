import { describe, expect, it } from 'vitest';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { dayLanes } from './day-lanes.ts';
import { changeItem, newPlaylist, withItem, withRest } from './edit-playlist.ts';

const HOURS = { days: [], from: '06:00', to: '18:00' };
const playlist: PlaylistDocument = withRest(
  changeItem(withItem(newPlaylist('a'), 'b'), 'item-2', { hours: HOURS }),
);
const lanesFrom = (text: string, zone: string) =>
  dayLanes(playlist, { from: Date.parse(text), zone, isShown: () => true });

describe('a day as lanes', () => {
  it('has a lane for each board, in one piece where only the screen rests meanwhile', () => {
    const { items, rest } = lanesFrom('2026-06-01T00:00:00Z', 'UTC');
    expect(items).toEqual([[{ from: 0, to: 1 }], [{ from: 0.25, to: 0.75 }]]);
    expect(rest).toEqual([
      { from: 0, to: 0.25, mode: 'dim' },
      { from: 20 / 24, to: 1, mode: 'dim' },
    ]);
  });

  it('has the hours of the zone, also where its clocks change', () => {
    const { ticks } = lanesFrom('2026-03-28T23:00:00Z', 'Europe/Paris');
    expect(ticks.map(({ label }) => label)).toEqual(
      '00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00 00:00'.split(' '),
    );
    expect(ticks[1]?.at).toBe(2 / 24);
  });
});
