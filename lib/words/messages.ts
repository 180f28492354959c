import { ENGLISH } from './english.ts';
import { GERMAN } from './german.ts';
import type { Locale } from './locale.ts';
import type { Messages } from './words.ts';

/** The words of every language. For the server and for tests: a page gets those of its own language alone. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = { en: ENGLISH, de: GERMAN };
