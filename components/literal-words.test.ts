import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { knownColumns } from '#lib/domain/column-catalogue';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';

/** Folders whose words come by key; the rule `react/jsx-no-literals` holds in them too. */
const FOLDERS = ['app', 'components', 'pages'];

/** What looks like words and is none: the upstream's columns, names, keys of keyboards, codes. */
const NO_WORDS = new Set([
  ...STATISTIC_TYPES.flatMap((type) => knownColumns(type).map(({ name }) => name)),
  'Agent Groups',
  'Skills',
  'Backspace',
  'Delete',
  'End',
  'Home',
  'Tab',
  'Android',
  'Authorization: Bearer ${state.answer.secret}',
  'Chrome',
  'Edge',
  'Enter',
  'Ctrl',
  'Esc',
  'Escape',
  'Shift',
  'Firefox',
  'Linux',
  'Mac',
  'Mozilla',
  'Opera',
  'Safari',
  'Samsung Internet',
  'Windows',
]);

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:\w'"`])\/\/.*$/gmu;
const QUOTED = /'(\p{Lu}[\p{Ll}’]+(?:[ ,.:;?!…—-][^'\n]*)?)'/gu;
const TEMPLATE = /`(\p{Lu}[\p{Ll}’]+[ ,.:;?!…—-][^`]*)`/gu;

function literalWords(file: string): string[] {
  const source = readFileSync(file, 'utf8').replaceAll(COMMENT, '');
  return [...source.matchAll(QUOTED), ...source.matchAll(TEMPLATE)]
    .filter(([, words = '']) => !NO_WORDS.has(words))
    .filter(({ index }) => !/new \w*Error\($/u.test(source.slice(0, index)))
    .map(([, words]) => `${file}: ${words}`);
}

function filesOf(folder: string): string[] {
  return globSync(`${folder}/**/*.{ts,tsx}`).filter(
    (file) => !/\.test\.|\/testing\/|^app\/api\/|^app\/old-browser/u.test(file),
  );
}

it('are written nowhere in what people see', () => {
  expect(FOLDERS.flatMap(filesOf).flatMap(literalWords)).toEqual([]);
});
