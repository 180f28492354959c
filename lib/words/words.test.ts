import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from './locale.ts';
import { MESSAGES } from './messages.ts';
import { askedOf } from './testing/asked-of.ts';
import { SAME_WORDS } from './testing/same-words.ts';
import { keysOf } from './testing/keys-of.ts';

const ENGLISH = new Map(keysOf(MESSAGES.en));
const OTHERS = LOCALES.filter((locale) => locale !== 'en');

const TAG = /<(\w+)>/gu;
const OPTION = /([\w-]+)\s*\{/gu;

/** What a message asks for, filled in: numbers where it counts, every option where it chooses. */
function fillings(message: string): Record<string, string | number>[] {
  const plain = Object.fromEntries(
    askedOf(message).map(({ name, type }) => [
      name,
      type === 'text' || type === 'select' ? 'Ana Ruiz' : 1_204,
    ]),
  );
  const options = [...message.matchAll(OPTION)].map(([, option = '']) => option);
  const others = askedOf(message).flatMap(({ name, type }): Record<string, string | number>[] => {
    if (type === 'select') return options.map((option) => ({ [name]: option }));
    return type === 'text' ? [] : [0, 1, 2].map((count) => ({ [name]: count }));
  });
  return [plain, ...others.map((other) => ({ ...plain, ...other }))];
}

function tagsIn(message: string): string[] {
  return [...message.matchAll(TAG)].map(([, tag = '']) => tag);
}

function said(locale: Locale, message: string): string[] {
  const t = createTranslator({
    locale,
    messages: { message },
    onError: (error) => {
      throw error;
    },
  });
  const tags = Object.fromEntries(tagsIn(message).map((tag) => [tag, (text: string) => `${tag} ${text}`]));
  return fillings(message).map((values) => t.markup('message', { ...values, ...tags }));
}

/** What whoever says a message has to give it, in whichever language it is. */
function wants(message: string): Record<string, string[]> {
  const sorted = (names: readonly string[]): string[] => [...new Set(names)].toSorted();
  return { arguments: sorted(askedOf(message).map(({ name }) => name)), tags: sorted(tagsIn(message)) };
}

describe.each(LOCALES)('every message in %s', (locale) => {
  const messages = [...keysOf(MESSAGES[locale])];

  it.each(messages)('%s can be said, with whatever it asks for', (...[, message]) => {
    for (const words of said(locale, message)) expect(words).toMatch(/^[^{}]+$/u);
  });

  it('says something, and has no spaces at its ends that a translator would not see', () => {
    expect(messages.filter(([, message]) => message === '' || message !== message.trim())).toEqual([]);
  });
});

describe.each(OTHERS)('the words in %s', (locale) => {
  const messages = new Map(keysOf(MESSAGES[locale]));

  it('have the keys that the English ones have, and no others', () => {
    expect([...messages.keys()].toSorted()).toEqual([...ENGLISH.keys()].toSorted());
  });

  it('ask for what the English ones ask for', () => {
    const wanting = (of: ReadonlyMap<string, string>) =>
      Object.fromEntries([...messages.keys()].map((key) => [key, wants(of.get(key) ?? '')]));
    expect(wanting(messages)).toEqual(wanting(ENGLISH));
  });

  it('are not the English ones, but for what is called the same', () => {
    const same = [...messages].filter(([key, message]) => ENGLISH.get(key) === message);
    expect(same.filter(([, message]) => hasLetters(message) && !SAME_WORDS[locale].has(message))).toEqual([]);
  });

  it('are called the same only where they are', () => {
    const same = new Set(
      [...messages].filter(([key, message]) => ENGLISH.get(key) === message).map(([, m]) => m),
    );
    expect([...SAME_WORDS[locale]].filter((message) => !same.has(message))).toEqual([]);
  });
});

/** Whether a message says anything but what it is given. */
function hasLetters(message: string): boolean {
  return /\p{L}/u.test(message.replaceAll(/\{\w+(?:, number)?\}|<\/?\w+>/gu, ''));
}
