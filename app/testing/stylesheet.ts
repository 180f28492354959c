// oxlint-disable-next-line no-restricted-imports -- reads the stylesheet as text; no browser runs a test
import { readFileSync } from 'node:fs';
import { type Rgb, rgbOf } from '#lib/domain/contrast';

const css = readFileSync(new URL('../globals.css', import.meta.url), 'utf8');

type Tokens = ReadonlyMap<string, Rgb>;

interface Theme {
  live: Tokens;
  stale: Tokens;
  /** The names that stale gives a grey. */
  greyed: readonly string[];
  /** Drawn over everything that is stale, words too: a grey of so much, and how much of it. */
  hatch: { part: number; share: number };
}

const DARK = tokensOf('@theme {');
const LIGHT = new Map([...DARK, ...tokensOf("[data-theme='light'] {")]);

/** Every colour token of globals.css, by theme. */
export const THEMES: Readonly<Record<'dark' | 'light', Theme>> = {
  dark: themeOf(DARK, '\n  .stale {', '\n  .hatched {'),
  light: themeOf(LIGHT, "[data-theme='light'] .stale {", "[data-theme='light'] .hatched {"),
};

export const COLOUR_TOKENS: readonly string[] = [...DARK.keys()];

/** A token's colour, or that of `token/65`: so many percent of it over a ground. */
export function colourOf(tokens: Tokens, name: string, ground?: Rgb): Rgb {
  const [token = '', percent] = name.split('/');
  const colour = tokens.get(token);
  if (!colour) throw new Error(`globals.css has no token ${token}`);
  if (percent === undefined || !ground) return colour;
  return mix(colour, ground, Number(percent) / 100);
}

/** As it is seen under the hatching of what is stale. */
export function hatched(colour: Rgb, { part, share }: Theme['hatch']): Rgb {
  return mix([part, part, part], colour, share);
}

/** So much of one colour over another, 0 to 1. */
export function mix([r, g, b]: Rgb, [red, green, blue]: Rgb, share: number): Rgb {
  const over = (front: number, back: number): number => front * share + back * (1 - share);
  return [over(r, red), over(g, green), over(b, blue)];
}

function themeOf(live: Tokens, stale: string, hatching: string): Theme {
  const grey = tokensOf(stale);
  const [, part, share] = /--hatch: rgb\((\d+) \d+ \d+ \/ ([\d.]+)\)/.exec(blockOf(hatching)) ?? [];
  return {
    live,
    stale: new Map([...live, ...grey]),
    greyed: [...grey.keys()],
    hatch: { part: Number(part), share: Number(share) },
  };
}

function tokensOf(start: string): Tokens {
  return new Map(
    [...blockOf(start).matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      rgbOf(hex),
    ]),
  );
}

function blockOf(start: string): string {
  const from = css.indexOf(start);
  return css.slice(from, css.indexOf('}', from));
}

/** Named sizes of text, in pixels. */
export const TEXT_SIZES_PX: ReadonlyMap<string, number> = new Map(
  [...blockOf('@theme {').matchAll(/--text-([\w-]+): ([\d.]+)px;/g)].map(([, name = '', px]) => [
    name,
    Number(px),
  ]),
);
