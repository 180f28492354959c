import { isKnownKey } from '#lib/words/known-key';
import type { Words } from '#lib/words/words';
import type { WrongList } from './send-list.ts';

/** What is wrong with a line of a file; as the server tells it where the page does not know it. */
export function mistakeWords(
  { line, column, message: told, says }: WrongList['problems'][number],
  t: Words<'admin'>,
): string {
  const key = `directory.upload.mistakesOf.${says.key}`;
  const message = isKnownKey(t, key) ? t(key, says.values) : told;
  return column === null
    ? t('directory.upload.mistake', { line, message })
    : t('directory.upload.mistakeIn', { line, column, message });
}
