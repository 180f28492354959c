import { describe, expect, it } from 'vitest';
import { CANVAS } from '#components/wall/canvas-place.ts';
import { SCREENS, fitScreen, screenView } from './screens.ts';

describe('a board on a screen', () => {
  it('has the same proportions on every television that lies, whatever its pixels', () => {
    expect(screenView('720p')).toMatchObject({ isFilled: true, wordsPx: 19, capitalsMm: 13 });
    expect(screenView('1080p')).toMatchObject({ isFilled: true, wordsPx: 29, capitalsMm: 13 });
    expect(screenView('4k')).toMatchObject({ isFilled: true, wordsPx: 58, capitalsMm: 13 });
  });

  it('stands across one that is higher than wide, and is smaller there', () => {
    expect(screenView('portrait')).toMatchObject({ isFilled: false, wordsPx: 16, capitalsMm: 8 });
    expect(screenView('phone')).toMatchObject({ isFilled: false, wordsPx: 6, capitalsMm: 0.7 });
  });

  it('stands whole within the room of the page, in the middle of its screen', () => {
    const box = { width: 800, height: 450 };
    for (const screen of SCREENS) {
      const { width, height, canvas } = fitScreen(screen, box);
      expect(width).toBeLessThanOrEqual(box.width + 0.01);
      expect(height).toBeLessThanOrEqual(box.height + 0.01);
      expect(canvas.left * 2 + CANVAS.width * canvas.scale).toBeCloseTo(width);
      expect(canvas.top * 2 + CANVAS.height * canvas.scale).toBeCloseTo(height);
    }
  });
});
