import { createTranslator } from 'use-intl/core';
import { ENGLISH } from '../english.ts';
import type { Words, WordsPlace } from '../words.ts';

/** The English words of a place, for tests of what is given words. A missing key throws. */
export function englishWords<Place extends WordsPlace>(namespace: Place): Words<Place> {
  return createTranslator({
    locale: 'en',
    messages: ENGLISH,
    namespace,
    onError: (error) => {
      throw error;
    },
  });
}
