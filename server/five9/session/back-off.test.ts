import { describe, expect, it } from 'vitest';
import { backOffMs } from './back-off.ts';

const backOff = { firstMs: 1_000, mostMs: 30_000 };

describe('backOffMs', () => {
  it('doubles up to its bound', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 100].map((attempt) => backOffMs(backOff, attempt, () => 0.5));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('spreads by a quarter either way', () => {
    expect(backOffMs(backOff, 3, () => 0)).toBe(3_000);
    expect(backOffMs(backOff, 3, () => 0.999_999)).toBe(5_000);
  });
});
