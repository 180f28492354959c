import { describe, expect, it } from 'vitest';
import { cutMiddle } from './cut-middle.ts';

describe('a name cut in its middle', () => {
  it.each([
    ['Billing', 13, 'Billing'],
    ['Thirteen char', 13, 'Thirteen char'],
    ['Technical Support Tier 2', 13, 'Techni…Tier 2'],
    ['Billing_EN_US_Overflow', 14, 'Billing…erflow'],
    ['', 13, ''],
  ])('%s in %d characters is %s', (name, most, shown) => {
    expect(cutMiddle(name, most)).toBe(shown);
    expect(cutMiddle(name, most).length).toBeLessThanOrEqual(most);
  });

  it('keeps apart what differs only at the end', () => {
    expect(cutMiddle('Technical Support Tier 1', 13)).not.toBe(cutMiddle('Technical Support Tier 2', 13));
  });
});
