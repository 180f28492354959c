import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundsTooNear, isColour, nearestAccent } from './accent.ts';

describe('an accent', () => {
  it.each([
    ['#3c82d6', []],
    ['#c8401f', []],
    ['#101820', ['dark']],
    ['#003087', ['dark']],
    ['#ffd100', ['light']],
    ['#ffffff', ['light']],
  ])('%s is too near to the grounds %j', (colour, grounds) => {
    expect(groundsTooNear(colour)).toEqual(grounds);
  });

  it.each([
    ['#3c82d6', true],
    ['#3C82D6', false],
    ['#fff', false],
    ['red', false],
  ])('%s is written as a colour: %j', (text, is) => {
    expect(isColour(text)).toBe(is);
  });

  it('that can be seen is offered as it is', () => {
    expect(nearestAccent('#3c82d6')).toBe('#3c82d6');
  });

  it('is offered a shade that can be seen on both grounds, whatever it was', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, (tried) => {
        expect(groundsTooNear(nearestAccent(tried))).toEqual([]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
