import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEm } from '#components/ui/text-em.ts';
import { cutApart } from './cut-apart.ts';
import { cutMiddle } from './cut-middle.ts';

const TIERS = [1, 2, 3].map((tier) => `Technical Support Tier ${tier} Overseas`);
const ADDED = [7, 12, 130].map((number) => `Skill number ${number} of those that were added`);
const LINES = ['Acme_Sales_EN_Overflow', 'Acme_Sales_DE_Overflow', 'Acme_Care_EN_Overflow'];

describe('a name cut in a list', () => {
  it.each([
    { name: 'Technical Support Tier 2 Overseas', roomEm: 10, list: TIERS, shown: 'Technical…2…rseas' },
    { name: 'Skill number 12 of those that were added', roomEm: 10, list: ADDED, shown: 'Skill num…12…dded' },
    { name: 'Acme_Sales_EN_Overflow', roomEm: 9, list: LINES, shown: 'Acme_S…EN…low' },
    { name: 'Billing', roomEm: 7, list: ['Billing', 'Billings'], shown: 'Billing' },
    {
      name: 'Technical Support Tier 2',
      roomEm: 7,
      list: ['Technical Support Tier 1'],
      shown: 'Techni…ier 2',
    },
  ])('$name in $roomEm em is told from the others', ({ name, roomEm, list, shown }) => {
    expect(cutApart(name, roomEm, list)).toBe(shown);
    expect(new Set(list.map((one) => cutApart(one, roomEm, list))).size).toBe(list.length);
  });

  it('alone is cut in its middle', () => {
    for (const name of TIERS) expect(cutApart(name, 8, [name])).toBe(cutMiddle(name, 8));
  });

  it('looks like no other where what tells them apart has room', () => {
    const words = fc.constantFrom('Sales', 'Support', 'Tier', 'DE', 'EN', '1', '2', '10', 'Overflow');
    const name = fc
      .array(words, { minLength: 1, maxLength: 5 })
      .map((parts) => `Acme ${parts.join(' ')} Overseas`);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 12 }),
        fc.double({ min: 8, max: 20, noNaN: true }),
        (list, roomEm) => {
          const shown = list.map((one) => cutApart(one, roomEm, list));
          for (const text of shown) expect(textEm(text)).toBeLessThanOrEqual(roomEm);
          const plain = new Set(list.map((one) => cutMiddle(one, roomEm))).size;
          expect(new Set(shown).size).toBeGreaterThanOrEqual(plain);
        },
      ),
      { seed: 42 },
    );
  });
});
