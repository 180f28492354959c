import { describe, expect, it } from 'vitest';
import { sparklinePath, type TrendPoint } from './sparkline-path.ts';

const box = { width: 100, height: 10, from: 0, to: 100, top: 1, gapMs: 20 };
const line = (...points: [at: number, value: number | null][]): TrendPoint[] =>
  points.map(([at, value]) => ({ at, value }));

describe('the path of a sparkline', () => {
  it('is nothing without samples', () => {
    expect(sparklinePath([], box)).toBe('');
    expect(sparklinePath(line([10, null]), box)).toBe('');
  });

  it('draws a lone sample as a dot', () => {
    expect(sparklinePath(line([50, 4]), box)).toBe('M50 0h0');
  });

  it('goes from left to right with 0 at the bottom', () => {
    expect(sparklinePath(line([0, 0], [20, 5], [40, 10]), box)).toBe('M0 10h0L20 5L40 0');
  });

  it('stays below the top while no value goes higher', () => {
    expect(sparklinePath(line([0, 0], [20, 5]), { ...box, top: 20 })).toBe('M0 10h0L20 7.5');
    expect(sparklinePath(line([0, 0], [20, 40]), { ...box, top: 20 })).toBe('M0 10h0L20 0');
  });

  it('lies flat on the ground while all is zero', () => {
    expect(sparklinePath(line([0, 0], [20, 0]), box)).toBe('M0 10h0L20 10');
  });

  it('shows a gap where samples are missing or without data', () => {
    expect(sparklinePath(line([0, 2], [50, 2]), box)).toBe('M0 0h0M50 0h0');
    expect(sparklinePath(line([0, 2], [10, null], [20, 2]), box)).toBe('M0 0h0M20 0h0');
  });

  it('leaves out what lies outside the window', () => {
    expect(sparklinePath(line([-10, 9], [10, 1], [110, 9]), box)).toBe('M10 0h0');
  });
});
