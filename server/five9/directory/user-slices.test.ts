import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { userSlices } from './user-slices.ts';

/** How many of the patterns a name fits: read for the whole of it, or for its beginning. */
function fits(name: string, patterns: readonly string[]): number[] {
  const count = (end: string): number =>
    patterns.filter((pattern) => new RegExp(`^(?:${pattern})${end}`, 'u').test(name)).length;
  return [count('$'), count('')];
}

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'A', '1', '.', '@', 'ø', '-'), maxLength: 8 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 6 }).filter((text) => !/[\n\r\u2028\u2029]/.test(text)),
);

describe('userSlices', () => {
  it('asks for everybody at once where few are known', () => {
    expect(userSlices([], 10)).toEqual(['.*']);
    expect(userSlices(['ana', 'bo'], 2)).toEqual(['.*']);
  });

  it('shares names out by their beginnings, and asks for all others apart', () => {
    expect(userSlices(['ana', 'Bo', 'cy', 'dee'], 2)).toEqual([
      '^[aAbB].*',
      '^[cCdD].*',
      '^(?:[^aAbBcCdD].*)?$',
    ]);
  });

  it('looks deeper where all names begin alike', () => {
    const names = Array.from({ length: 40 }, (_, n) => `agent${String(n).padStart(4, '0')}`);
    const patterns = userSlices(names, 10);
    const largest = Math.max(
      ...patterns.map((pattern) => names.filter((one) => fits(one, [pattern])[0] === 1).length),
    );
    expect(largest).toBeLessThanOrEqual(10);
    expect(patterns.length).toBeLessThan(20);
  });

  it('leaves nobody out and asks for nobody twice, known or not', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 60 }),
        fc.array(name),
        fc.integer({ min: 1, max: 9 }),
        (known, others, most) => {
          const patterns = userSlices(known, most);
          for (const one of [...known, ...others]) expect(fits(one, patterns)).toEqual([1, 1]);
        },
      ),
      { seed: 4, numRuns: 400 },
    );
  });

  it('ends on names that cannot be told apart', () => {
    expect(userSlices(['x'.repeat(300), `${'x'.repeat(300)}y`], 1).length).toBeLessThan(60);
  });
});
