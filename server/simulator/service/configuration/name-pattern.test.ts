import { describe, expect, it } from 'vitest';
import { type Extent, fitting } from './name-pattern.ts';

const NAMES = ['Billing', 'Billing – Español', 'Orders & Delivery', '[Default]', 'billing2', ''];

function found(pattern: string, extent: Extent = 'whole'): readonly string[] {
  return fitting(NAMES, (name) => name, { pattern, extent });
}

describe('a name pattern', () => {
  it.each([
    ['', NAMES],
    ['.*', NAMES],
    ['Billing', ['Billing']],
    ['Billing.*', ['Billing', 'Billing – Español']],
    ['(?i)BILLING.?', ['Billing', 'billing2']],
    ['\\QOrders & Delivery\\E', ['Orders & Delivery']],
    ['\\Q[Default]', ['[Default]']],
    ['\\[Default\\]', ['[Default]']],
    ['Billing|Orders.*', ['Billing', 'Orders & Delivery']],
    ['^$', ['']],
    ['\\p{Lu}.*', ['Billing', 'Billing – Español', 'Orders & Delivery']],
  ])('%j fits a name as a whole', (pattern, names) => {
    expect(found(pattern)).toEqual(names);
  });

  it('may fit the beginning only', () => {
    expect(found('Bill', 'beginning')).toEqual(['Billing', 'Billing – Español']);
    expect(found('illing', 'beginning')).toEqual([]);
  });

  it.each(['(', '[', '*', 'a{2,1}', 'x'.repeat(5000)])('%.20j is refused with a fault', (pattern) => {
    expect(() => found(pattern)).toThrow(
      expect.objectContaining({
        fault: 'InvalidRegexpPatternFault',
        fields: { pattern: pattern.slice(0, 200) },
      }),
    );
  });

  it('made to run for ever is stopped and refused', () => {
    const victim = [`${'a'.repeat(60)}!`];
    expect(() => fitting(victim, (name) => name, { pattern: '(a+)+b', extent: 'whole' })).toThrow(
      expect.objectContaining({ fault: 'InvalidRegexpPatternFault', message: 'The pattern takes too long.' }),
    );
  });
});
