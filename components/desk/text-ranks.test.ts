import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, TextRanks } from './text-ranks.ts';

const TEXT = fc.string({ maxLength: 4 });

describe('ranks of texts', () => {
  it('order texts as people do, whatever was learned before', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(TEXT), { minLength: 1, maxLength: 5 }), (turns) => {
        const ranks = new TextRanks();
        for (const texts of turns) {
          ranks.learn(new Set(texts));
          for (const a of texts)
            for (const b of texts)
              expect(Math.sign(ranks.rankOf(a) - ranks.rankOf(b))).toBe(Math.sign(compareTexts(a, b)));
        }
      }),
    );
  });

  it('are equal for what reads the same, unless they must be told apart', () => {
    const alike = new TextRanks();
    alike.learn(new Set(['Ann', 'ann', 'ánn']));
    expect(new Set(['Ann', 'ann', 'ánn'].map((text) => alike.rankOf(text))).size).toBe(1);
    const apart = new TextRanks({ apart: true });
    apart.learn(new Set(['Ann', 'ann', 'ánn']));
    expect(new Set(['Ann', 'ann', 'ánn'].map((text) => apart.rankOf(text))).size).toBe(3);
  });

  it('forget texts that are out of use when too many have gathered', () => {
    const ranks = new TextRanks();
    for (let turn = 0; turn < 5; turn++)
      ranks.learn(new Set(Array.from({ length: 600 }, (_, index) => `${turn}.${index}`)));
    ranks.learn(new Set(['b', 'a']));
    expect(ranks.rankOf('0.1')).toBe(-1);
    expect(ranks.rankOf('a')).toBeLessThan(ranks.rankOf('b'));
  });
});
