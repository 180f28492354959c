import { describe, expect, it } from 'vitest';
import { rgbOf } from '#lib/domain/contrast';
import { COLOUR_VISIONS, differenceOf, seenAs } from './colour-vision.ts';

describe('seeing as others do', () => {
  it.each(COLOUR_VISIONS)('leaves greys as they are with %s', (vision) => {
    for (const grey of ['#000000', '#808080', '#ffffff'])
      expect(differenceOf(seenAs(rgbOf(grey), vision), rgbOf(grey))).toBeLessThan(0.5);
  });

  it.each(['protanopia', 'deuteranopia'] as const)('brings red and green together with %s', (vision) => {
    const [red, green] = [rgbOf('#b03a2e'), rgbOf('#6a7a1e')];
    expect(differenceOf(seenAs(red, vision), seenAs(green, vision))).toBeLessThan(
      differenceOf(red, green) / 2,
    );
  });

  it('takes every colour from achromatopsia', () => {
    const [red, green, blue] = seenAs(rgbOf('#b03a2e'), 'achromatopsia');
    expect([green, blue]).toEqual([red, red]);
  });

  it('lays a hundred between black and white', () => {
    expect(differenceOf(rgbOf('#000000'), rgbOf('#ffffff'))).toBeCloseTo(100, 0);
  });
});
