import { describe, expect, it } from 'vitest';
import { WALL_TEXT_PX } from '../wall-text.ts';
import { leastFontPx, readableFrom, USUAL_VIEWING, viewingOf } from './reading-distance.ts';

describe('the least text that can be read', () => {
  // A letter of 13.9 mm for 5 m, 360 times that; a line of a 55" screen is 0.634 mm high, and a letter 0.727 of its font.
  it.each([
    [55, 5, 30.1],
    [55, 10, 60.3],
    [43, 5, 38.5],
    [75, 5, 22.1],
    [100, 5, 16.6],
  ])('on %d inches from %d m is %d px of the canvas', (inches, metres, px) => {
    expect(leastFontPx({ inches, metres })).toBeCloseTo(px, 1);
  });

  it('is what can be read from exactly there', () => {
    const viewing = { inches: 65, metres: 7.5 };
    expect(readableFrom(leastFontPx(viewing), viewing.inches)).toBeCloseTo(viewing.metres);
  });

  it('has room for the values of tables on the usual television from where it is read', () => {
    expect(leastFontPx(USUAL_VIEWING)).toBeLessThan(WALL_TEXT_PX.value);
  });

  it('is for the usual television where a board says nothing', () => {
    expect(viewingOf({})).toEqual(USUAL_VIEWING);
    expect(viewingOf({ viewing: { inches: 43, metres: 3 } })).toEqual({ inches: 43, metres: 3 });
  });
});
