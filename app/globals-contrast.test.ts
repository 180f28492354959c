// oxlint-disable-next-line no-restricted-imports -- reads the stylesheet as text; no browser runs a test
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');

const WALL_LEAST = 7;
const SIGN_LEAST = 3;
/** How far two colours must lie from one another, of 441 between black and white. */
const APART = 45;
type Rgb = readonly [number, number, number];

function tokensOf(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function blockOf(start: string): string {
  const from = css.indexOf(start);
  return css.slice(from, css.indexOf('}', from));
}

interface Theme {
  live: ReadonlyMap<string, string>;
  stale: ReadonlyMap<string, string>;
  /** Drawn over everything that is stale, words too: a grey of so much, and how much of it. */
  hatch: { part: number; share: number };
}

const DARK_TOKENS = tokensOf(blockOf('@theme {'));
const LIGHT_TOKENS = new Map([...DARK_TOKENS, ...tokensOf(blockOf("[data-theme='light'] {"))]);

const THEMES: Readonly<Record<'dark' | 'light', Theme>> = {
  dark: {
    live: DARK_TOKENS,
    stale: new Map([...DARK_TOKENS, ...tokensOf(blockOf('\n  .stale {'))]),
    hatch: hatchOf('\n  .hatched {'),
  },
  light: {
    live: LIGHT_TOKENS,
    stale: new Map([...LIGHT_TOKENS, ...tokensOf(blockOf("[data-theme='light'] .stale {"))]),
    hatch: hatchOf("[data-theme='light'] .hatched {"),
  },
};

function hatchOf(start: string): Theme['hatch'] {
  const [, part, share] = /--hatch: rgb\((\d+) \d+ \d+ \/ ([\d.]+)\)/.exec(blockOf(start)) ?? [];
  return { part: Number(part), share: Number(share) };
}

function rgbOf(tokens: ReadonlyMap<string, string>, name: string): Rgb {
  const hex = tokens.get(name);
  if (!hex) throw new Error(`globals.css has no token ${name}`);
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function hatched([r, g, b]: Rgb, hatch: Theme['hatch']): Rgb {
  const over = (part: number): number => part * (1 - hatch.share) + hatch.part * hatch.share;
  return [over(r), over(g), over(b)];
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function gapOf([r, g, b]: Rgb, other: Rgb): number {
  return Math.hypot(r - other[0], g - other[1], b - other[2]);
}

/** What is written on what on a wall. */
const WORDS: readonly (readonly [ink: string, ground: string])[] = [
  ['ink', 'bg'],
  ['ink-2', 'bg'],
  ['ink', 'panel'],
  ['ink-2', 'panel'],
  ['ink', 'panel-2'],
  ['ink-2', 'panel-2'],
  ['warn', 'panel'],
  ['warn', 'warn-bg'],
  ['warn-ink', 'warn-bg'],
  ['ink', 'warn-bg'],
  ['crit', 'panel'],
  ['crit-wall-ink', 'crit-bg'],
  ['bg', 'state-call'],
  ['bg', 'state-wrap'],
  ['bg', 'state-ringing'],
  ['bg', 'state-ready'],
  ['bg', 'state-not-ready'],
  ['bg', 'ink-2'],
];
const SIGNS = ['call', 'wrap', 'ringing', 'ready', 'not-ready'].flatMap((state) => [
  [`state-${state}`, 'panel-2'] as const,
  [`state-${state}`, 'warn-bg'] as const,
]);

const EDGES = [
  ['warn-line', 'bg'],
  ['warn-line', 'panel'],
  ['warn-line', 'warn-bg'],
] as const;

describe.each(['dark', 'light'] as const)('contrast on a %s wall', (name) => {
  const { live, stale, hatch } = THEMES[name];

  it('knows the hatching', () => {
    expect(hatch.share).toBeGreaterThan(0);
    expect(hatch.part).toBe(name === 'dark' ? 255 : 0);
  });

  it.each(WORDS)('of %s on %s is at least 7:1 live', (ink, ground) => {
    expect(contrast(rgbOf(live, ink), rgbOf(live, ground))).toBeGreaterThanOrEqual(WALL_LEAST);
  });

  it.each(WORDS)('of %s on %s is at least 7:1 stale, on the stripes and between them', (ink, ground) => {
    const [front, back] = [rgbOf(stale, ink), rgbOf(stale, ground)];
    expect(contrast(front, back)).toBeGreaterThanOrEqual(WALL_LEAST);
    expect(contrast(hatched(front, hatch), hatched(back, hatch))).toBeGreaterThanOrEqual(WALL_LEAST);
  });

  it.each(SIGNS)('of the sign %s on %s is at least 3:1, live and stale', (ink, ground) => {
    for (const tokens of [live, stale])
      expect(contrast(rgbOf(tokens, ink), rgbOf(tokens, ground))).toBeGreaterThanOrEqual(SIGN_LEAST);
  });

  it.each(EDGES)('of the edge %s on %s is at least 3:1 live', (edge, ground) => {
    expect(contrast(rgbOf(live, edge), rgbOf(live, ground))).toBeGreaterThanOrEqual(SIGN_LEAST);
  });

  it('is lower when stale than when live', () => {
    const [dim, bright] = [stale, live].map((tokens) =>
      contrast(rgbOf(tokens, 'ink'), rgbOf(tokens, 'panel')),
    );
    expect(dim).toBeLessThan(bright ?? 0);
  });

  it('tells every state and every severity apart by its colour', () => {
    const grounds = ['state-call', 'state-wrap', 'state-ringing', 'state-ready', 'state-not-ready'];
    const severities = ['panel', 'warn-bg', 'crit-bg'];
    for (const names of [grounds, severities]) {
      const colours = names.map((token) => rgbOf(live, token));
      const gaps = colours.flatMap((one, at) => colours.slice(0, at).map((other) => gapOf(one, other)));
      expect(Math.min(...gaps)).toBeGreaterThan(APART);
    }
  });

  it('takes all colour from what is stale', () => {
    const ofStale = tokensOf(blockOf(name === 'dark' ? '\n  .stale {' : "[data-theme='light'] .stale {"));
    const kept = [...DARK_TOKENS.keys()].filter((token) => !ofStale.has(token));
    // The ground, and the black of a screen at rest.
    expect(kept).toEqual(['bg', 'rest']);
  });
});
