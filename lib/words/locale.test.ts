import { expect, it } from 'vitest';
import { acceptedLocale } from './locale.ts';

it.each([
  [null, null],
  ['', null],
  ['de', 'de'],
  ['DE-at', 'de'],
  ['fr-FR, fr;q=0.9', null],
  ['fr-FR, de;q=0.4, en;q=0.3', 'de'],
  ['en-GB, en;q=0.9, de;q=0.8', 'en'],
  ['en;q=0.2, de;q=0.8', 'de'],
  // Of two liked as much, the one named first.
  ['de, en', 'de'],
  ['de;q=0, en', 'en'],
  ['de;q=0', null],
  ['de;q=much', null],
  ['*', null],
] as const)('a browser that asks for %j is spoken to in %j', (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale);
});
