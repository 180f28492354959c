import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextPool } from './text-pool.ts';

it('gives every text back as it was', () => {
  const pool = new TextPool();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 50 }), (texts) => {
      for (const text of [...texts, ...texts]) expect(pool.keep(text)).toBe(text);
    }),
  );
});
