import { isKnownKey } from '#lib/words/known-key';
import type { Messages, Words } from '#lib/words/words';

type Texts = Messages['boards'];
type BoardWord =
  | Exclude<keyof Texts, 'locale' | 'foot' | 'missing'>
  | `foot.${keyof Texts['foot']}`
  | `missing.${keyof Texts['missing']}`;

const MARK = 'watchfloor-word:';

/** Stands in a template for words of the language in which a board is made of it. */
export function word(key: BoardWord): string {
  return `${MARK}${key}`;
}

/** A template's board or panel in a language: from then on its words are as if somebody had typed them. */
export function worded<Made>(made: Made, t: Words<'boards'>): Made {
  return JSON.parse(JSON.stringify(made), (_, value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith(MARK)) return value;
    const key = value.slice(MARK.length);
    return isKnownKey(t, key) ? t(key) : value;
  });
}
