import { describe, expect, it } from 'vitest';
import { nextRowIndex } from './row-keys.ts';

describe('moving among rows by key', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 9],
    ['PageUp', 7, 2],
    ['Home', 7, 0],
    ['End', 7, 9],
    ['ArrowUp', 0, 0],
    ['PageUp', 2, 0],
    ['ArrowDown', 9, 9],
    ['Enter', 4, null],
  ])('%s at row %i goes to %s of ten', (key, at, expected) => {
    expect(nextRowIndex(key, { at, count: 10, page: 5 })).toBe(expected);
  });

  it('goes nowhere without rows', () => {
    expect(nextRowIndex('End', { at: 0, count: 0, page: 5 })).toBeNull();
  });
});
