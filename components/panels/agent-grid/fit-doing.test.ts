import { describe, expect, it } from 'vitest';
import { ENGLISH } from '#lib/words/english';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { textEm } from '#components/ui/text-em.ts';
import { fitDoing, fitTime } from './fit-doing.ts';

const NARROW_PX = 249;
const HOUR_MS = 3_600_000;

describe('the time beside what an agent does', () => {
  it.each([
    ['On call', 729_000, '12:09'],
    ['Training', 59 * 60_000, '59:00'],
    ['Lunch', 1.5 * HOUR_MS, '1:30:00'],
    ['Coaching', 12.16 * HOUR_MS, '12 h'],
    ['Ringing', 12.16 * HOUR_MS, '12:09 h'],
    ['Not ready', 12.16 * HOUR_MS, '12 h'],
    ['Not ready', null, '–'],
  ])('%s for %s ms is %s', (doing, ms, text) => {
    expect(fitTime(doing, ms, NARROW_PX)).toBe(text);
  });

  it('never cuts the word of a state, however long it lasts', () => {
    const { out: _, ...words } = ENGLISH.panels.agents.states;
    for (const doing of [...Object.values(words), 'On hold'])
      for (const hours of [0.01, 0.9, 1.5, 9.9, 12, 240]) {
        const time = fitTime(doing, hours * HOUR_MS, NARROW_PX);
        expect(textEm(doing) * 29 * 0.96 + 8 + emWidthOf(time) * 36).toBeLessThanOrEqual(NARROW_PX);
      }
  });

  it('shortens no time for a reason that would be cut anyway, while a long word has room', () => {
    expect(fitTime('Meeting with the regional team lead', 729_000, NARROW_PX)).toBe('12:09');
  });
});

describe('what is said of what an agent does', () => {
  it.each([
    ['beside it where both have room', 412, 'On call · unlikely'],
    ['not where the time needs the room', NARROW_PX, 'On call'],
  ])('stands %s', (_, roomPx, words) => {
    expect(fitDoing({ doing: 'On call', remark: 'unlikely', shorter: null }, 9.2 * HOUR_MS, roomPx)).toBe(
      words,
    );
  });

  it('is nothing where there is nothing to say', () => {
    expect(fitDoing({ doing: 'On call', remark: null, shorter: null }, HOUR_MS, 900)).toBe('On call');
  });
});

it.each([
  ['Im Gespräch', 412],
  ['Gespräch', NARROW_PX],
])('what an agent does is “%s” in %d px', (words, roomPx) => {
  const call = { doing: 'Im Gespräch', remark: null, shorter: 'Gespräch' };
  expect(fitDoing(call, 354_000, roomPx)).toBe(words);
});

describe('the time of an agent', () => {
  it.each([null, -9_000, 0, 9_000, 59_000, 3_599_000, 43_773_000, 359_999_000, 1_234_567_000])(
    'of %s ms has room in the narrowest cell',
    (ms) => {
      const wordsPx = textEm('On call') * 29 * 0.96 + 8;
      expect(emWidthOf(fitTime('On call', ms, NARROW_PX)) * 36 + wordsPx).toBeLessThanOrEqual(NARROW_PX);
    },
  );
});
