import { describe, expect, it } from 'vitest';
import { textEm } from '#components/ui/text-em.ts';
import { cutEnd } from './cut-end.ts';

describe('a title in a miniature', () => {
  it('stands whole where it fits', () => {
    expect(cutEnd('Queues', 20)).toBe('Queues');
    expect(cutEnd('', 20)).toBe('');
  });

  it.each([3, 5, 8])('is never wider than its room of %d em', (room) => {
    const cut = cutEnd('Longest wait of all queues', room);
    expect(cut).toMatch(/…$/u);
    expect(textEm(cut)).toBeLessThanOrEqual(room);
  });

  it('is left out where next to nothing of it would be left', () => {
    expect(cutEnd('Queues', 1)).toBe('');
  });
});
