import { describe, expect, it } from 'vitest';
import { readWallSettings } from './wall-settings.ts';

describe('settings of a display in its address', () => {
  it.each([
    ['', 1, 0],
    ['?zoom=1.1&overscan=2.5', 1.1, 2.5],
    ['?zoom=&overscan=', 1, 0],
    ['?zoom=big&overscan=NaN', 1, 0],
    ['?zoom=0.01&overscan=-4', 0.5, 0],
    ['?zoom=900&overscan=90', 2, 10],
  ])('%s means zoom %d and overscan %d %%', (search, zoom, overscanPercent) => {
    expect(readWallSettings(search)).toEqual({ zoom, overscanPercent });
  });
});
