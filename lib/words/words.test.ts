import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from './english.ts';
import { keysOf } from './testing/keys-of.ts';

const MESSAGES = [...keysOf(ENGLISH)];

const TAG = /<(\w+)>/gu;
const ARGUMENT = /\{\s*(\w+)\s*(?:\}|,\s*(\w+))/gu;
const OPTION = /([\w-]+)\s*\{/gu;

/** What a message asks for, filled in: numbers where it counts, every option where it chooses. */
function fillings(message: string): Record<string, string | number>[] {
  const asked = [...message.matchAll(ARGUMENT)].map(([, name = '', type = 'text']) => ({ name, type }));
  const plain = Object.fromEntries(
    asked.map(({ name, type }) => [name, type === 'text' || type === 'select' ? 'Ana Ruiz' : 1_204]),
  );
  const options = [...message.matchAll(OPTION)].map(([, option = '']) => option);
  const others = asked.flatMap(({ name, type }): Record<string, string | number>[] => {
    if (type === 'select') return options.map((option) => ({ [name]: option }));
    return type === 'text' ? [] : [0, 1, 2].map((count) => ({ [name]: count }));
  });
  return [plain, ...others.map((other) => ({ ...plain, ...other }))];
}

function said(message: string): string[] {
  const t = createTranslator({
    locale: 'en',
    messages: { message },
    onError: (error) => {
      throw error;
    },
  });
  const tags = [...message.matchAll(TAG)].map(([, tag = '']) => [tag, (text: string) => `${tag} ${text}`]);
  return fillings(message).map((values) => t.markup('message', { ...values, ...Object.fromEntries(tags) }));
}

describe('every message', () => {
  it.each(MESSAGES)('%s can be said, with whatever it asks for', (...[, message]) => {
    for (const words of said(message)) expect(words).toMatch(/^[^{}]+$/u);
  });

  it('says something, and has no spaces at its ends that a translator would not see', () => {
    expect(MESSAGES.filter(([, message]) => message === '' || message !== message.trim())).toEqual([]);
  });
});
