import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeByState, timelineBar, type StateSpan } from './timeline-bar.ts';

const WINDOW = { from: 1000, to: 2000 };

function shape(spans: readonly (readonly [string, number, number | null])[]): string {
  const list = spans.map(([state, from, to]) => ({ state, reason: null, from, to }));
  return timelineBar(list, WINDOW)
    .map((piece) => `${piece.state ?? '?'} ${piece.startPercent}+${piece.widthPercent}`)
    .join(', ');
}

describe('a timeline bar', () => {
  it.each<[string, [string, number, number | null][], string]>([
    ['is unknown where nothing is known', [], '? 0+100'],
    ['runs a state that goes on to the right edge', [['Ready', 1500, null]], '? 0+50, Ready 50+50'],
    [
      'cuts what began before the window',
      [
        ['Ready', 0, 1200],
        ['On Call', 1200, null],
      ],
      'Ready 0+20, On Call 20+80',
    ],
    [
      'leaves a gap a gap',
      [
        ['Ready', 1000, 1200],
        ['Ready', 1500, 2000],
      ],
      'Ready 0+20, ? 20+30, Ready 50+50',
    ],
    [
      'puts spans in order of time',
      [
        ['On Call', 1500, null],
        ['Ready', 1000, 1500],
      ],
      'Ready 0+50, On Call 50+50',
    ],
    [
      'drops what lies outside',
      [
        ['Ready', 0, 900],
        ['On Call', 2100, 2200],
      ],
      '? 0+100',
    ],
    [
      'never shows two states at once',
      [
        ['Ready', 1000, 1600],
        ['On Call', 1400, null],
      ],
      'Ready 0+60, On Call 60+40',
    ],
  ])('%s', (_, spans, expected) => {
    expect(shape(spans)).toBe(expected);
  });

  it('is empty for a window without length', () => {
    expect(timelineBar([], { from: 5, to: 5 })).toEqual([]);
  });

  it('always covers the whole window, piece touching piece', () => {
    const span = fc.record({
      state: fc.constantFrom('Ready', 'On Call'),
      reason: fc.constant(null),
      from: fc.integer({ min: 0, max: 3000 }),
      to: fc.option(fc.integer({ min: 0, max: 3000 })),
    });
    fc.assert(
      fc.property(fc.array(span), (spans: StateSpan[]) => {
        const pieces = timelineBar(spans, WINDOW);
        expect(pieces[0]?.from).toBe(WINDOW.from);
        expect(pieces.at(-1)?.to).toBe(WINDOW.to);
        pieces.slice(1).forEach((piece, index) => expect(piece.from).toBe(pieces[index]?.to));
      }),
    );
  });
});

describe('time by state', () => {
  it('adds up stretches of a state and leaves out the unknown', () => {
    const pieces = timelineBar(
      [
        { state: 'Ready', reason: null, from: 1000, to: 1200 },
        { state: 'On Call', reason: null, from: 1200, to: 1500 },
        { state: 'Ready', reason: null, from: 1700, to: 1900 },
      ],
      WINDOW,
    );
    expect(timeByState(pieces)).toEqual([
      ['Ready', 400],
      ['On Call', 300],
    ]);
  });
});
