import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENGLISH } from '#lib/words/english';
import { keysOf } from '#lib/words/testing/keys-of';

const NAMESPACE = /(?:useTranslations|getTranslations)\('([\w.]+)'\)/gu;
const QUOTED = /'([\w-]+(?:\.[\w-]+)*)'/gu;
const TEMPLATE = /`((?:[\w.-]|\$\{[^{}`]*\})+)`/gu;
const PLACES = Object.keys(ENGLISH);

/** What the sources write of keys: whole ones, and patterns in which a part in braces stands for a segment or some of it. */
function written(): { keys: Set<string>; patterns: Set<string> } {
  const keys = new Set<string>();
  const patterns = new Set<string>();
  for (const file of globSync([
    'app/**/*.{ts,tsx}',
    'components/**/*.{ts,tsx}',
    'lib/**/*.ts',
    'pages/**/*.tsx',
    'server/**/*.ts',
  ])) {
    if (/\.test\.|\/testing\//u.test(file)) continue;
    const source = readFileSync(file, 'utf8');
    const own = [...source.matchAll(NAMESPACE)].map(([, space = '']) => space);
    for (const [, text = ''] of source.matchAll(QUOTED))
      for (const key of [text, ...[...PLACES, ...own].map((space) => `${space}.${text}`)]) keys.add(key);
    for (const [, text = ''] of source.matchAll(TEMPLATE)) {
      if (!text.includes('.') || !text.includes('${')) continue;
      // What begins with a part in braces would fit anything: it needs a namespace of its own.
      for (const space of text.startsWith('$') ? own : [...PLACES, ...own])
        patterns.add(`${space}.${text.replaceAll(/\$\{[^}]*\}/gu, '*')}`);
    }
  }
  return { keys, patterns };
}

function regexOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', String.raw`[\w-]*`)}$`, 'u');
}

it('no words are kept that nothing says', () => {
  const { keys, patterns } = written();
  const fitting = [...patterns].map(regexOf);
  const unused = [...keysOf(ENGLISH)]
    .map(([key]) => key)
    // What lib finds wrong it names by the last part of the key alone.
    .filter((key) => !(key.startsWith('problems.') && keys.has(key.slice(key.lastIndexOf('.') + 1))))
    .filter((key) => !keys.has(key) && !fitting.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});
