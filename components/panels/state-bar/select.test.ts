import { describe, expect, it } from 'vitest';
import { stateReader } from '#lib/domain/read-state';
import { englishWords } from '#lib/words/testing/english-words';
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

  it('take those whose reason is drawn as another state out of not ready', () => {
    const table = resultOf(['State', 'agents', 'as wrap'], ['Not Ready', 5, 2], ['After Call Work', 1, 0]);
    expect(selectStates(table)).toEqual([
      { state: 'wrap', agents: 3 },
      { state: 'not-ready', agents: 3 },
    ]);
  });

  it('count a state of the domain’s own as what it is mapped to', () => {
    const readState = stateReader([{ text: 'Im Gespräch', state: 'call', label: null }]);
    expect(selectStates(resultOf(['State', 'agents'], ['Im Gespräch', 2]), readState)).toEqual([
      { state: 'call', agents: 2 },
    ]);
  });

  it('are nobody on an empty floor', () => {
    expect(states()).toEqual([]);
  });
});

describe('the state bar', () => {
  const bar = (segments: [string, number][], notePx = 0) =>
    layoutBar(states(...segments), { barPx: 888, notePx }, englishWords('panels'));

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

  const all: [string, number][] = [
    ['On Call', 2_844],
    ['After Call Work', 471],
    ['Ringing', 33],
    ['Preview', 15],
    ['Voicemail', 1],
    ['Ready', 6],
    ['Not Ready', 625],
  ];

  it.each([0, 228])('with a note of %d px never grows past its width and loses nobody', (notePx) => {
    for (let count = 1; count <= all.length; count++) {
      const some = all.slice(0, count);
      const segments = bar(some, notePx);
      const total = segments.reduce((sum, { widthPx }) => sum + widthPx + 4, -4);
      expect(total).toBeLessThanOrEqual(888 - notePx);
      for (const { count: text, widthPx } of segments)
        expect(widthPx).toBeGreaterThanOrEqual(47 + text.replaceAll(/\D/gu, '').length * 22);
      const agents = (parts: readonly { agents: number }[]) =>
        parts.reduce((sum, part) => sum + part.agents, 0);
      expect(agents(segments)).toBe(agents(states(...some)));
    }
  });

  it('joins the rare and the small states where seven do not fit, never one alone', () => {
    expect(bar(all).map(({ state }) => state)).not.toContain('other');
    const stale = bar(all, 228);
    expect(stale.map(({ state }) => state)).toEqual([
      'call',
      'wrap',
      'ringing',
      'ready',
      'not-ready',
      'other',
    ]);
    expect(stale.at(-1)).toMatchObject({ count: '16', name: 'others' });
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
