import { createTranslator } from 'use-intl/core';
import { MESSAGES } from '#lib/words/messages';
import type { Words, WordsPlace } from '#lib/words/words';
import { spokenLocale } from '#server/auth/spoken-locale';

/** The words of a place for a route that makes something of them: in the language that pages answer this asker in. */
export function wordsFor<Place extends WordsPlace>(request: Request, namespace: Place): Words<Place> {
  const locale = spokenLocale(Object.fromEntries(request.headers));
  return createTranslator({ locale, messages: MESSAGES[locale], namespace });
}
