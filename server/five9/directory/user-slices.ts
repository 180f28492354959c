import { EVERY_NAME } from '../client/configuration-client.ts';

/** Deeper than any name is worth looking into. */
const DEEPEST = 24;
const PLAIN = /^[a-z\d]$/;

/**
 * Patterns that share all users of a domain out among several requests, `most` of the known names to each at most where they can
 * be told apart by their beginnings. Every name that there could be, known or not, fits exactly one pattern: whole or from its
 * beginning, in either way of reading an expression. Letters are taken in both cases, as nobody knows which the service minds.
 */
export function userSlices(known: Iterable<string>, most: number): string[] {
  const names = [...new Set([...known].map((name) => name.toLowerCase()))];
  return names.length <= most ? [EVERY_NAME] : slice('', 0, { names, most }).map((pattern) => `^${pattern}`);
}

interface Share {
  names: readonly string[];
  most: number;
}

function slice(prefix: string, length: number, { names, most }: Share): string[] {
  if (names.length <= most || length >= DEEPEST) return [`${prefix}.*`];
  const byNext = new Map<string, string[]>();
  for (const name of names) {
    const next = name[length] ?? '';
    if (!PLAIN.test(next)) continue;
    const others = byNext.get(next);
    if (others) others.push(name);
    else byNext.set(next, [name]);
  }
  const patterns: string[] = [];
  let together: string[] = [];
  let held = 0;
  const flush = (): void => {
    if (together.length > 0) patterns.push(`${prefix}[${together.map(bothCases).join('')}].*`);
    together = [];
    held = 0;
  };
  for (const [next, sharing] of [...byNext].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (sharing.length > most) {
      patterns.push(...slice(`${prefix}[${bothCases(next)}]`, length + 1, { names: sharing, most }));
      continue;
    }
    if (held + sharing.length > most) flush();
    together.push(next);
    held += sharing.length;
  }
  flush();
  patterns.push(restPattern(prefix, [...byNext.keys()]));
  return patterns;
}

/** Names that go on with none of these characters, or not at all. */
function restPattern(prefix: string, taken: readonly string[]): string {
  return taken.length === 0 ? `${prefix}.*` : `${prefix}(?:[^${taken.map(bothCases).join('')}].*)?$`;
}

function bothCases(character: string): string {
  const upper = character.toUpperCase();
  return upper === character ? character : `${character}${upper}`;
}
