// oxlint-disable-next-line no-restricted-imports -- reads sources as text; no browser runs a test
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WALL_TEXT_PX } from '#lib/domain/wall-text';
import { TEXT_SIZES } from '#components/ui/class-names.ts';
import { TEXT_SIZES_PX } from './testing/stylesheet.ts';

const CANVAS_LINES = 1080;
/** What is read from five metres, in percent of a screen's height. */
const LEAST_PERCENT = { label: 2.6, name: 2.6, value: 3.3, clock: 3.3, tile: 5, hero: 10 } as const;
const LEAST_PX = { desk: 12, pocket: 16 } as const;

function sizesOf(surface: string): (readonly [name: string, px: number])[] {
  return [...TEXT_SIZES_PX].flatMap(([name, px]) =>
    name.startsWith(`${surface}-`) ? [[name.slice(surface.length + 1), px] as const] : [],
  );
}

/** Sizes in pixels that stand in class names of a folder instead of a name. */
function literalSizes(folder: string): (readonly [file: string, px: number])[] {
  return globSync(`${folder}/**/*.{ts,tsx}`).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/text-\[([\d.]+)px\]/g)].map(
      ([, px]) => [file, Number(px)] as const,
    ),
  );
}

describe('sizes of text', () => {
  it('of a wall are those that its layouts reckon with', () => {
    expect(Object.fromEntries(sizesOf('wall'))).toEqual(WALL_TEXT_PX);
  });

  it.each(Object.entries(LEAST_PERCENT))(
    'of a wall’s %s are at least %d %% of the height',
    (name, percent) => {
      const px = new Map(sizesOf('wall')).get(name) ?? 0;
      expect((px / CANVAS_LINES) * 100).toBeGreaterThanOrEqual(percent);
    },
  );

  it.each(Object.entries(LEAST_PX))('of a %s are at least %d px', (surface, least) => {
    const sizes = sizesOf(surface).map(([, px]) => px);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least);
  });

  it('are all known to what joins class names', () => {
    expect([...TEXT_SIZES_PX.keys()]).toEqual(TEXT_SIZES);
  });

  it.each(['components/ui', 'components/wall'])('have names in %s', (folder) => {
    expect(literalSizes(folder)).toEqual([]);
  });

  it('are nowhere on a wall less than the least', () => {
    expect(literalSizes('components/panels').filter(([, px]) => px < WALL_TEXT_PX.label)).toEqual([]);
  });
});
