import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from './hash-text.ts';

describe('the hash of a text', () => {
  it('is short, of letters and digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hashText(text)).toMatch(/^[0-9a-z]{1,11}$/);
      }),
    );
  });

  it('differs between twenty thousand texts that differ by little', () => {
    const texts = Array.from({ length: 10_000 }, (_, number) => [
      `{"limit":${number}}`,
      `{"ms":${number}}`,
    ]).flat();
    expect(new Set(texts.map(hashText)).size).toBe(texts.length);
  });
});
