import { describe, expect, it } from 'vitest';
import { isSameJson } from './same-json.ts';

describe('two pieces of JSON', () => {
  it.each([
    [1, 1],
    [null, null],
    [
      { a: 1, b: [2, { c: 'x' }] },
      { b: [2, { c: 'x' }], a: 1 },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
    [[], []],
  ])('%j says the same as %j', (one, other) => {
    expect(isSameJson(one, other)).toBe(true);
    expect(isSameJson(other, one)).toBe(true);
  });

  it.each([
    [1, '1'],
    [null, {}],
    [[], {}],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: null }, {}],
  ])('%j says another thing than %j', (one, other) => {
    expect(isSameJson(one, other)).toBe(false);
    expect(isSameJson(other, one)).toBe(false);
  });
});
