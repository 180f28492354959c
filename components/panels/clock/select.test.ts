import { describe, expect, it } from 'vitest';
import type { ClockPanel } from '#lib/domain/board';
import { englishWords } from '#lib/words/testing/english-words';
import { selectClock } from './select.ts';

type Shown = Parameters<typeof selectClock>[0];

const t = englishWords('panels');
const NOW = Date.parse('2026-11-28T23:05:09Z');
const clock = (over: Partial<ClockPanel> = {}): Shown => ({
  zones: [{ zone: null, label: '' }],
  hours: 24,
  date: false,
  seconds: false,
  ...over,
});
const cells = (panel: Shown, ownZone: string | null = 'Europe/London', now: number | null = NOW) =>
  selectClock(panel, { now, ownZone }, t);

describe('a clock', () => {
  it('of the board’s own zone needs no name', () => {
    expect(cells(clock())).toEqual([{ label: null, time: '23:05', half: null, note: null }]);
    const same = clock({ zones: [{ zone: 'Europe/London', label: '' }] });
    expect(cells(same)[0]?.label).toBeNull();
  });

  it('of the board’s own zone has its name beside others, so that all lines stand level', () => {
    const zones = [
      { zone: null, label: '' },
      { zone: 'Asia/Tokyo', label: '' },
    ];
    expect(cells(clock({ zones })).map(({ label }) => label)).toEqual(['London', 'Tokyo']);
  });

  it.each([
    ['Asia/Tokyo', '', 'Tokyo'],
    ['America/Argentina/Buenos_Aires', '', 'Buenos Aires'],
    ['Asia/Tokyo', ' Head office ', 'Head office'],
    [null, 'Here', 'Here'],
  ])('of %s that is called “%s” says “%s”', (zone, label, says) => {
    expect(cells(clock({ zones: [{ zone, label }] }))[0]?.label).toBe(says);
  });

  it('says that it is another day there, or which', () => {
    const zones = ['Asia/Tokyo', 'Europe/London', 'America/New_York'].map((zone) => ({ zone, label: '' }));
    expect(cells(clock({ zones })).map(({ note }) => note)).toEqual(['tomorrow', null, null]);
    expect(cells(clock({ zones }), 'Asia/Tokyo').map(({ note }) => note)).toEqual([
      null,
      'yesterday',
      'yesterday',
    ]);
    expect(cells(clock({ zones, date: true })).map(({ note }) => note)).toEqual([
      'Sun 29 Nov',
      'Sat 28 Nov',
      'Sat 28 Nov',
    ]);
  });

  it('has twelve hours and seconds where it is asked for them', () => {
    expect(cells(clock({ hours: 12, seconds: true }))).toMatchObject([{ time: '11:05:09', half: 'pm' }]);
  });

  it.each<[string, string | null, number | null]>([
    ['before the server was heard', 'Europe/London', null],
    ['before its connection is known', null, NOW],
  ])('shows no time %s', (_when, zone, now) => {
    expect(cells(clock({ date: true }), zone, now)).toEqual([
      { label: null, time: '–', half: null, note: null },
    ]);
  });
});
