import { describe, expect, it } from 'vitest';
import { cursorOf, gripAt } from './grip-at.ts';

const BOX = { width: 200, height: 100 };

describe('what of a panel a pointer takes', () => {
  it.each([
    ['nw', 2, 2],
    ['n', 100, 2],
    ['ne', 198, 2],
    ['e', 198, 50],
    ['se', 198, 98],
    ['s', 100, 98],
    ['sw', 2, 98],
    ['w', 2, 50],
    [null, 100, 50],
  ] as const)('is %s at %i, %i', (grip, x, y) => {
    expect(gripAt(BOX, { x, y }, false)).toBe(grip);
  });

  it('is an edge from further away for a finger', () => {
    expect(gripAt(BOX, { x: 15, y: 50 }, false)).toBeNull();
    expect(gripAt(BOX, { x: 15, y: 50 }, true)).toBe('w');
  });

  it('is the middle of the lowest panel, too', () => {
    expect(gripAt({ width: 300, height: 16 }, { x: 150, y: 8 }, true)).toBeNull();
  });

  it('is told by the pointer’s shape', () => {
    expect(cursorOf('se')).toBe('nwse-resize');
    expect(cursorOf(null)).toBe('move');
  });
});
