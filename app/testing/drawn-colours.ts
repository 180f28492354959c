// oxlint-disable-next-line no-restricted-imports -- reads sources as text; no browser runs a test
import { globSync, readFileSync } from 'node:fs';

/** What of the kit is drawn on walls too. */
const WALL_KIT =
  /^components\/(wall|panels|charts)\/|^components\/ui\/(tile|tone|panel-head|plain-words|figure|glyph)\./;
const SOURCES = ['components/**/*.{ts,tsx,css}', 'app/**/*.tsx', 'pages/**/*.tsx'];

const PARTS = { ink: 'text', ground: 'bg' } as const;

/** The tokens that stand in class names and style sheets of a surface as ink or as ground, with a file of each. */
export function drawnColours(
  surface: 'wall' | 'room',
  part: keyof typeof PARTS,
  tokens: readonly string[],
): ReadonlyMap<string, string> {
  const names = tokens.toSorted((a, b) => b.length - a.length).join('|');
  const property = part === 'ink' ? '(?<![-\\w])color' : 'background(?:-color)?';
  const found = new RegExp(
    `(?<![\\w-])${PARTS[part]}-(${names})(?![\\w-])|${property}: var\\(--color-(${names})\\)`,
    'g',
  );
  const drawn = new Map<string, string>();
  for (const path of globSync(SOURCES)) {
    if (/\.test\.|\/testing\//.test(path) || WALL_KIT.test(path) !== (surface === 'wall')) continue;
    for (const [, ofClass, ofSheet] of readFileSync(path, 'utf8').matchAll(found)) {
      const token = ofClass ?? ofSheet;
      if (token !== undefined && !drawn.has(token)) drawn.set(token, path);
    }
  }
  return drawn;
}
