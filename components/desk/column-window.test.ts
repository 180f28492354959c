import { expect, test } from 'vitest';
import { columnWindow, leadMost } from './column-window.ts';

const TEN = Array.from({ length: 10 }, () => 500);

test('all columns are drawn where they fit', () => {
  expect(columnWindow([150, 100, 100], { leftPx: 0, widthPx: 350 })).toEqual({
    from: 1,
    until: 3,
    beforePx: 0,
    afterPx: 0,
  });
});

test.each([
  ['at the start those in view and one beyond', 0, { from: 1, until: 4, beforePx: 0, afterPx: 3000 }],
  ['in the middle one beyond either edge', 2000, { from: 3, until: 8, beforePx: 1000, afterPx: 1000 }],
  ['at the end all that are left', 3500, { from: 6, until: 10, beforePx: 2500, afterPx: 0 }],
] as const)('%s', (_, leftPx, expected) => {
  expect(columnWindow(TEN, { leftPx, widthPx: 1500 })).toEqual(expected);
});

test('what is left out and what is drawn is as wide as the table, wherever it is scrolled to', () => {
  const widths = [180, 96, 148, 64, 280, 184, 92, 300, 72, 110, 150];
  const totalPx = widths.reduce((sum, width) => sum + width, 0);
  for (let leftPx = 0; leftPx <= totalPx; leftPx += 13) {
    const { from, until, beforePx, afterPx } = columnWindow(widths, { leftPx, widthPx: 390 });
    const drawnPx = widths.slice(from, until).reduce((sum, width) => sum + width, 0);
    expect((widths[0] ?? 0) + beforePx + drawnPx + afterPx).toBe(totalPx);
  }
});

test.each([
  ['a phone', 366, 209],
  ['a desk', 1024, Infinity],
  ['what is not laid out yet', 0, Infinity],
])('on %s the first column leaves room beside it', (_, widthPx, mostPx) => {
  expect(leadMost(widthPx)).toBe(mostPx);
});
