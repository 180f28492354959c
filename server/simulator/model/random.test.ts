import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';

const draws = (seed: number, label: string, count = 5000): number[] => {
  const random = createRandom(seed, label);
  return Array.from({ length: count }, () => random.next());
};
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('random streams', () => {
  it('give the same numbers for the same seed and label', () => {
    expect(draws(7, 'work')).toEqual(draws(7, 'work'));
  });

  it.each([
    ['another seed', 8, 'work'],
    ['another label', 7, 'callers'],
  ])('give other numbers for %s', (_, seed, label) => {
    const other = new Set(draws(seed, label));
    expect(draws(7, 'work').filter((draw) => other.has(draw)).length).toBeLessThan(5);
  });

  it('spread evenly between 0 and 1', () => {
    const all = draws(1, 'even', 20_000);
    for (let tenth = 0; tenth < 10; tenth++) {
      const inTenth = all.filter((draw) => Math.floor(draw * 10) === tenth).length;
      expect(Math.abs(inTenth - 2000)).toBeLessThan(200);
    }
  });

  it('have the means and bounds they are asked for', () => {
    const random = createRandom(3, 'shapes');
    const many = (draw: () => number): number[] => Array.from({ length: 20_000 }, draw);
    expect(mean(many(() => random.exponential(50)))).toBeCloseTo(50, -0.5);
    const logNormal = many(() => random.logNormal(100, 0.5)).sort((a, b) => a - b);
    expect(Math.abs((logNormal[10_000] ?? 0) - 100)).toBeLessThan(4);
    const whole = new Set(many(() => random.whole(2, 4)));
    expect(whole).toEqual(new Set([2, 3, 4]));
  });

  it('refuse to pick from nothing', () => {
    expect(() => createRandom(1, 'none').pick([])).toThrow('Nothing to pick from.');
  });
});
