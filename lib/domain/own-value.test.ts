import { describe, expect, it } from 'vitest';
import { ownValue } from './own-value.ts';

describe('a value under a name that others chose', () => {
  it('is what was written there', () => {
    expect(ownValue({ Billing: 1 }, 'Billing')).toBe(1);
    expect(ownValue(Object.fromEntries([['__proto__', 1]]), '__proto__')).toBe(1);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Sales'])(
    'is nothing where nobody wrote %s',
    (name) => {
      expect(ownValue({ Billing: 1 }, name)).toBeUndefined();
    },
  );
});
