import { describe, expect, it } from 'vitest';
import { textEm } from '#components/ui/text-em.ts';
import { cutMiddle } from './cut-middle.ts';

describe('a name cut in its middle', () => {
  it.each([
    ['Billing', 7, 'Billing'],
    ['Technical Support', 9, 'Technical Support'],
    ['Technical Support Tier 2', 7, 'Techni…ier 2'],
    ['Billing_EN_US_Overflow', 8, 'Billing…verflow'],
    ['', 7, ''],
  ])('%s in %d em is %s', (name, roomEm, shown) => {
    expect(cutMiddle(name, roomEm)).toBe(shown);
    expect(textEm(cutMiddle(name, roomEm))).toBeLessThanOrEqual(roomEm);
  });

  it('keeps apart what differs only at the end', () => {
    expect(cutMiddle('Technical Support Tier 1', 7)).not.toBe(cutMiddle('Technical Support Tier 2', 7));
  });
});
