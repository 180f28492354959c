import { describe, expect, it } from 'vitest';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { layoutBar } from './layout-bar.ts';
import { selectStates } from './select.ts';

const states = (...rows: [string, number | null][]) => selectStates(resultOf(['State', 'agents'], ...rows));

describe('agents by state', () => {
  it('stand in the order of work, without states nobody is in and without the signed out', () => {
    expect(
      states(['Not Ready', 3], ['Ready', 4], ['Logged Out', 80], ['On Call', 9], ['Ringing', 0]),
    ).toEqual([
      { state: 'call', agents: 9 },
      { state: 'ready', agents: 4 },
      { state: 'not-ready', agents: 3 },
    ]);
  });

  it('add up where a domain has two words for one state', () => {
    expect(states(['On Call', 2], ['Talking', 3])).toEqual([{ state: 'call', agents: 5 }]);
  });

  it('are nobody on an empty floor', () => {
    expect(states()).toEqual([]);
  });
});

describe('the state bar', () => {
  const bar = (segments: [string, number][], notePx = 0) =>
    layoutBar(states(...segments), { barPx: 896, notePx }).segments;

  it('shares its width by agents where there is room for all', () => {
    const [call, ready] = bar([
      ['On Call', 9],
      ['Ready', 3],
    ]);
    expect((call?.widthPx ?? 0) / (ready?.widthPx ?? 1)).toBeCloseTo(3, 1);
  });

  it('leaves the least segment room for its sign and number', () => {
    const segments = bar([
      ['On Call', 4_000],
      ['Ready', 900],
      ['Ringing', 1],
    ]);
    const ringing = segments.find(({ state }) => state === 'ringing');
    expect(ringing?.widthPx).toBeGreaterThanOrEqual(90);
    expect(ringing?.words).toBeNull();
  });

  it.each([0, 250])('with a note of %d px never grows past its width, whatever it holds', (notePx) => {
    const all: [string, number][] = [
      ['On Call', 1_819],
      ['After Call Work', 455],
      ['Ringing', 227],
      ['Preview', 1],
      ['Voicemail', 2],
      ['Ready', 909],
      ['Not Ready', 4_682],
    ];
    for (let count = 1; count <= all.length; count++) {
      const layout = layoutBar(states(...all.slice(0, count)), { barPx: 896, notePx });
      const total = layout.segments.reduce((sum, { widthPx }) => sum + widthPx + 4, -4);
      expect(total + layout.notePx).toBeLessThanOrEqual(896);
      for (const { count: text, widthPx } of layout.segments)
        expect(widthPx).toBeGreaterThanOrEqual(54 + text.length * 19 - 1);
    }
  });

  it('says the state in words where they fit', () => {
    expect(
      bar([
        ['On Call', 8],
        ['Ready', 1],
      ]).map(({ words }) => words),
    ).toEqual(['on call', null]);
  });
});
