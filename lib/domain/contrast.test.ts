import { describe, expect, it } from 'vitest';
import { contrastOf, luminanceOf, rgbOf } from './contrast.ts';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#a52019', '#ffffff', 7.41],
    ['#123456', '#123456', 1],
  ])('of %s and %s is %d', (one, other, contrast) => {
    expect(contrastOf(rgbOf(one), rgbOf(other))).toBeCloseTo(contrast, 1);
  });

  it('is made of luminances between black and white', () => {
    expect(luminanceOf(rgbOf('#000000'))).toBe(0);
    expect(luminanceOf(rgbOf('#ffffff'))).toBeCloseTo(1, 6);
  });
});
