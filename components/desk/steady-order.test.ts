import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steadyOrder } from './steady-order.ts';

describe('an order kept still', () => {
  it.each<[string, string, string, string, string, number]>([
    ['nothing changed', 'a b c', 'a b c', 'a b c', '', 0],
    ['one row rose to the top', 'a b c d', 'd a b c', 'a b c d', '', 1],
    ['one row fell to the end', 'a b c d', 'b c d a', 'a b c d', '', 1],
    ['two rows changed places', 'a b c d', 'a c b d', 'a b c d', '', 1],
    ['everything turned round', 'a b c', 'c b a', 'a b c', '', 2],
    ['a row came to the top', 'a b', 'z a b', 'a b z', '', 1],
    ['a row went', 'a b c', 'a c', 'a b c', 'b', 1],
    ['one came, one went and one moved', 'a b c', 'z c a', 'a b c z', 'b', 3],
    ['all rows went', 'a b', '', 'a b', 'a b', 2],
    ['it began empty', '', 'a b', 'a b', '', 2],
  ])('when %s', (_, kept, ...[wanted, keys, gone, moved]) => {
    const order = steadyOrder(words(kept), words(wanted));
    expect({ keys: order.keys.join(' '), gone: [...order.gone].join(' '), moved: order.moved }).toEqual({
      keys,
      gone,
      moved,
    });
  });

  it('never moves a kept row, loses none that is wanted, and says 0 only when a sort would change nothing', () => {
    const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    fc.assert(
      fc.property(keys, keys, (kept, wanted) => {
        const order = steadyOrder(kept, wanted);
        expect(order.keys.slice(0, kept.length)).toEqual(kept);
        expect(wanted.every((key) => order.keys.includes(key))).toBe(true);
        expect(order.moved === 0).toBe(kept.join() === wanted.join());
      }),
    );
  });
});

function words(text: string): string[] {
  return text.split(' ').filter(Boolean);
}
