import { expect, it } from 'vitest';
import { cookieLocale, localeCookie } from './locale-cookie.ts';

it.each([
  [null, null],
  ['', null],
  ['wf_locale=de', 'de'],
  ['a=b; wf_locale=en; c=d', 'en'],
  ['wf_locale=fr', null],
  ['wf_locale=', null],
  ['other_wf_locale=de', null],
] as const)('a browser that sends %j has chosen %j', (header, locale) => {
  expect(cookieLocale(header)).toBe(locale);
});

it.each(['en', 'de'] as const)('a browser that was told to keep %s sends it back', (locale) => {
  expect(cookieLocale(localeCookie(locale).split(';', 1)[0] ?? '')).toBe(locale);
});

it('a browser that is told to keep none forgets the one it had', () => {
  expect(localeCookie(null)).toMatch(/^wf_locale=; .*Max-Age=0;/);
});
