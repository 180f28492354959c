import { describe, expect, it } from 'vitest';
import { emWidthOf, fitFontPx } from './fit-text.ts';

describe('fitting a figure to its box', () => {
  it('leaves a short figure at its full size', () => {
    for (const text of ['9', '–', '78', '2:14'])
      expect(fitFontPx(text, { widthPx: 344, mostPx: 150 })).toBe(150);
  });

  it.each(['1\u202f204', '12:09:33', '123\u202f456\u202f789', '100:00:00'])('makes %s just fit', (text) => {
    const px = fitFontPx(text, { widthPx: 344, mostPx: 150 });
    expect(px).toBeLessThan(150);
    expect(emWidthOf(text) * px).toBeLessThanOrEqual(344);
    expect(emWidthOf(text) * (px + 1)).toBeGreaterThan(344);
  });

  it('gives every digit the same width, so that a ticking timer never changes its size', () => {
    expect(emWidthOf('11:11')).toBe(emWidthOf('58:09'));
  });

  it('has an answer for no text at all', () => {
    expect(fitFontPx('', { widthPx: 344, mostPx: 150 })).toBe(150);
  });
});
