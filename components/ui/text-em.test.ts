import { describe, expect, it } from 'vitest';
import { textEm } from './text-em.ts';

describe('the width of a label', () => {
  it('is nothing for nothing', () => {
    expect(textEm('')).toBe(0);
  });

  it('depends on its letters, not on their number', () => {
    expect(textEm('illi')).toBeLessThan(textEm('Mwom') / 2);
  });

  it('does not grow by accents', () => {
    expect(textEm('Chloé Sørensen')).toBe(textEm('Chloe Sørensen'));
  });

  it('counts a letter of a square script as a square', () => {
    expect(textEm('李小龙')).toBe(3);
  });
});
