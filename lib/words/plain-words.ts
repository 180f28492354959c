import { createTranslator } from 'use-intl/core';
import deAdmin from './de/admin.json' with { type: 'json' };
import deBoards from './de/boards.json' with { type: 'json' };
import deRefusals from './de/refusals.json' with { type: 'json' };
import enAdmin from './en/admin.json' with { type: 'json' };
import enBoards from './en/boards.json' with { type: 'json' };
import enRefusals from './en/refusals.json' with { type: 'json' };
import type { Locale } from './locale.ts';
import type { Messages, Words } from './words.ts';

type PlainPlace = 'admin' | 'boards' | 'refusals';

const PLAIN: Readonly<Record<Locale, Pick<Messages, PlainPlace>>> = {
  en: { admin: enAdmin, boards: enBoards, refusals: enRefusals },
  de: { admin: deAdmin, boards: deBoards, refusals: deRefusals },
};

/** The words of a place that is said outside the pages, in plain Node. A page takes its own from `messages.ts`, which need no parser. */
export function plainWords<Place extends PlainPlace>(locale: Locale, namespace: Place): Words<Place> {
  return createTranslator({ locale, messages: PLAIN[locale], namespace });
}
