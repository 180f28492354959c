import { describe, expect, it } from 'vitest';
import { crossingsOf, lastCrossing } from './crossings.ts';

const wait = { direction: 'rising', warn: 60_000, critical: 120_000 } as const;

describe('moments at which a timer passes a limit', () => {
  it('are known from when it began', () => {
    expect(crossingsOf({ since: 1_000 }, wait)).toEqual([61_000, 121_000]);
  });

  it('lie one millisecond after the upper ends of a range, which are well themselves', () => {
    const range = { direction: 'between', warn: [0, 60_000], critical: [0, 120_000] } as const;
    expect(crossingsOf({ since: 1_000 }, range)).toEqual([1_000, 61_001, 1_000, 121_001]);
  });

  it('are none for what does not run or has no limit', () => {
    expect(crossingsOf(70_000, wait)).toEqual([]);
    expect(crossingsOf(null, wait)).toEqual([]);
    expect(crossingsOf({ since: 1_000 }, undefined)).toEqual([]);
  });

  it.each([
    [0, -Infinity],
    [61_000, 61_000],
    [99_000, 61_000],
    [121_000, 121_000],
    [999_000, 400_000],
  ])('at %d the last one passed is %d', (now, last) => {
    expect(lastCrossing([121_000, 400_000, 61_000], now)).toBe(last);
  });
});
