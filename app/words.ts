import { getRequestConfig } from 'next-intl/server';
import { headers } from 'next/headers';
import { MESSAGES } from '#lib/words/messages';
import { spokenLocale } from '#server/auth/spoken-locale';

/** Which words the pages of a request are in. Next-intl asks for it by this file's path. */
const requestWords = getRequestConfig(async () => {
  const locale = spokenLocale(Object.fromEntries(await headers()));
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' };
});

export default requestWords;
