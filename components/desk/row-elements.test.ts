import { describe, expect, test } from 'vitest';
import { RowElements } from './row-elements.ts';

function drawn(...orders: readonly string[]): readonly (readonly number[])[] {
  const elements = new RowElements();
  return orders.map((order) => {
    const keys = order.split('');
    const numbers = elements.of(keys);
    return keys.map((key) => numbers.get(key) ?? Number.NaN);
  });
}

describe('the elements of drawn rows', () => {
  test('another order uses those that are there', () => {
    expect(drawn('abcd', 'wxyz')).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
  });

  test('a row that stays keeps its own, wherever it goes', () => {
    expect(drawn('abcd', 'xaby')[1]).toEqual([4, 0, 1, 3]);
    expect(drawn('abcd', 'wxyb')[1]).toEqual([0, 4, 2, 1]);
  });

  test('scrolling moves no element that stays', () => {
    expect(drawn('abcd', 'bcde', 'abcd')).toEqual([
      [0, 1, 2, 3],
      [1, 2, 3, 4],
      [5, 1, 2, 3],
    ]);
  });

  test('a jump uses all of them', () => {
    expect(drawn('abcd', 'efgh')[1]).toEqual([0, 1, 2, 3]);
  });

  test('no two rows ever share elements', () => {
    const elements = new RowElements();
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let turn = 0; turn < 500; turn++) {
      const keys = new Set(Array.from({ length: random(12) }, () => String(random(20))));
      const numbers = elements.of([...keys]);
      expect([...numbers.keys()]).toEqual([...keys]);
      expect(new Set(numbers.values()).size).toBe(keys.size);
    }
  });
});
