import { describe, expect, it } from 'vitest';
import { BOARD_MARGIN, CANVAS, placeCanvas, shiftAt } from './canvas-place.ts';

const usual = { zoom: 1, overscanPercent: 0 };

describe('the canvas on a screen', () => {
  it.each([
    { screen: '720p', width: 1280, height: 720, scale: 2 / 3, left: 0, top: 0 },
    { screen: '1080p', width: 1920, height: 1080, scale: 1, left: 0, top: 0 },
    { screen: '4K', width: 3840, height: 2160, scale: 2, left: 0, top: 0 },
    { screen: 'an upright phone', width: 390, height: 844, scale: 390 / 1920, left: 0, top: 312.3125 },
    { screen: 'an old 4:3 screen', width: 1024, height: 768, scale: 1024 / 1920, left: 0, top: 96 },
    { screen: 'an ultra-wide screen', width: 3440, height: 1440, scale: 4 / 3, left: 440, top: 0 },
  ])('keeps its proportions on $screen', ({ width, height, scale, left, top }) => {
    const place = placeCanvas({ width, height }, usual);
    expect(place.scale).toBeCloseTo(scale, 10);
    expect(place.left).toBeCloseTo(left, 6);
    expect(place.top).toBeCloseTo(top, 6);
  });

  it('draws back from every edge by the overscan', () => {
    const place = placeCanvas({ width: 1920, height: 1080 }, { zoom: 1, overscanPercent: 2.5 });
    expect(place).toEqual({ scale: 0.95, left: 48, top: 27 });
  });

  it('grows and shrinks about its middle with zoom', () => {
    for (const zoom of [0.5, 0.9, 1.02]) {
      const place = placeCanvas({ width: 1920, height: 1080 }, { zoom, overscanPercent: 0 });
      expect(place.scale).toBeCloseTo(zoom, 10);
      expect(place.left + (CANVAS.width * place.scale) / 2).toBeCloseTo(960, 6);
    }
  });

  it.each([
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
    { width: 3440, height: 1440 },
    { width: 390, height: 844 },
  ])('is never zoomed so far that a panel leaves a screen of $width × $height', (screen) => {
    for (const zoom of [1, 1.05, 1.1, 2])
      for (const overscanPercent of [0, 5, 10]) {
        const { scale, left, top } = placeCanvas(screen, { zoom, overscanPercent });
        expect(left + (BOARD_MARGIN.x - 3) * scale).toBeGreaterThanOrEqual(-1e-6);
        expect(top + (BOARD_MARGIN.y - 3) * scale).toBeGreaterThanOrEqual(-1e-6);
      }
  });
});

describe('the shift against burn-in', () => {
  const day = Array.from({ length: 24 * 60 }, (_, minute) => shiftAt(minute));

  it('stays within 3 px of the place', () => {
    for (const { x, y } of day) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(3);
  });

  it('moves by a pixel or so each minute, never by a jump', () => {
    const steps = day
      .slice(1)
      .map(({ x, y }, minute) => Math.abs(x - (day[minute]?.x ?? 0)) + Math.abs(y - (day[minute]?.y ?? 0)));
    expect(Math.max(...steps)).toBeLessThanOrEqual(2);
  });

  it('visits every spot within a day', () => {
    expect(new Set(day.map(({ x, y }) => `${x} ${y}`)).size).toBe(49);
  });
});
