import { describe, expect, it } from 'vitest';
import { ACCENT_GROUNDS } from '#lib/domain/accent';
import { contrastOf, type Rgb, rgbOf } from '#lib/domain/contrast';
import { COLOUR_PAIRS, QUIET_TOKENS } from './testing/colour-pairs.ts';
import { drawnColours } from './testing/drawn-colours.ts';
import { COLOUR_TOKENS, colourOf, hatched, mix, THEMES } from './testing/stylesheet.ts';

const LEAST = { wall: { words: 7, signs: 3 }, room: { words: 4.5, signs: 3 } } as const;
/** How far two colours must lie from one another, of 441 between black and white. */
const APART = 45;
type Tokens = ReadonlyMap<string, Rgb>;

function gapOf([r, g, b]: Rgb, other: Rgb): number {
  return Math.hypot(r - other[0], g - other[1], b - other[2]);
}

/** `panel+36crit-bg`: 36 % of crit-bg over panel. */
function groundOf(tokens: Tokens, name: string): Rgb {
  const [, under = name, percent, over] = /^([\w-]+)\+(\d+)([\w-]+)$/.exec(name) ?? [];
  const ground = colourOf(tokens, under);
  return over === undefined ? ground : mix(colourOf(tokens, over), ground, Number(percent) / 100);
}

function rows(surface: 'wall' | 'room', as: 'words' | 'signs') {
  return Object.entries(COLOUR_PAIRS[surface][as]).flatMap(([ink, grounds]) =>
    grounds.map((ground) => ({ surface, as, ink, ground, least: LEAST[surface][as] })),
  );
}

const PAIRS = (['wall', 'room'] as const).flatMap((surface) => [
  ...rows(surface, 'words'),
  ...rows(surface, 'signs'),
]);

// Boards alone have a light theme.
const DRAWN = [
  ...PAIRS.map((pair) => ({ theme: 'dark' as const, ...pair })),
  ...PAIRS.filter(({ surface }) => surface === 'wall').map((pair) => ({ theme: 'light' as const, ...pair })),
];

describe('contrast', () => {
  it.each(DRAWN)('of $ink on $ground is enough: $surface, $theme, $as', ({ theme, ink, ground, least }) => {
    const { live } = THEMES[theme];
    const back = groundOf(live, ground);
    expect(contrastOf(colourOf(live, ink, back), back)).toBeGreaterThanOrEqual(least);
  });

  it.each(DRAWN)(
    'of $ink on $ground is enough when stale, on the stripes and between: $surface, $theme, $as',
    ({ theme, ink, ground, least }) => {
      const { stale, hatch } = THEMES[theme];
      const back = groundOf(stale, ground);
      const front = colourOf(stale, ink, back);
      expect(contrastOf(front, back)).toBeGreaterThanOrEqual(least);
      expect(contrastOf(hatched(front, hatch), hatched(back, hatch))).toBeGreaterThanOrEqual(least);
    },
  );

  it('is known of every colour token', () => {
    const judged = new Set(DRAWN.flatMap(({ ink, ground }) => [ink, ...ground.split(/\+\d+/)]));
    expect(COLOUR_TOKENS.filter((token) => !judged.has(token) && !QUIET_TOKENS.includes(token))).toEqual([]);
  });
});

describe.each(['wall', 'room'] as const)('of a %s', (surface) => {
  const pairs = PAIRS.filter((pair) => pair.surface === surface);
  const inks = new Set(pairs.map(({ ink }) => ink));
  const grounds = new Set(pairs.flatMap(({ ground }) => ground.split(/\+\d+/)));

  it('every ink that is drawn is judged', () => {
    const drawn = drawnColours(surface, 'ink', COLOUR_TOKENS);
    expect([...drawn].filter(([token]) => !inks.has(token))).toEqual([]);
  });

  it('every ground, bar and dot that is drawn is judged', () => {
    const drawn = drawnColours(surface, 'ground', COLOUR_TOKENS);
    expect([...drawn].filter(([token]) => ![...inks, ...grounds, ...QUIET_TOKENS].includes(token))).toEqual(
      [],
    );
  });
});

describe.each(['dark', 'light'] as const)('a %s wall', (name) => {
  const { live, stale, greyed, hatch } = THEMES[name];

  it('has the ground that accents are judged by', () => {
    expect(rgbOf(ACCENT_GROUNDS[name])).toEqual(colourOf(live, 'bg'));
  });

  it('is hatched where it is stale', () => {
    expect(hatch.share).toBeGreaterThan(0);
    expect(hatch.part).toBe(name === 'dark' ? 255 : 0);
  });

  it('has less contrast when stale than when live', () => {
    const [dim, bright] = [stale, live].map((tokens) =>
      contrastOf(colourOf(tokens, 'ink'), colourOf(tokens, 'panel')),
    );
    expect(dim).toBeLessThan(bright ?? 0);
  });

  it('tells every state and every severity apart by its colour', () => {
    const grounds = ['state-call', 'state-wrap', 'state-ringing', 'state-ready', 'state-not-ready'];
    const severities = ['panel', 'warn-bg', 'crit-bg'];
    for (const names of [grounds, severities]) {
      const colours = names.map((token) => colourOf(live, token));
      const gaps = colours.flatMap((one, at) => colours.slice(0, at).map((other) => gapOf(one, other)));
      expect(Math.min(...gaps)).toBeGreaterThan(APART);
    }
  });

  it('takes all colour from what is stale', () => {
    // The ground, and the black of a screen at rest.
    expect(COLOUR_TOKENS.filter((token) => !greyed.includes(token))).toEqual(['bg', 'rest']);
    for (const token of greyed) {
      const parts = colourOf(stale, token);
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(10);
    }
  });
});
