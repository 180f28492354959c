import { getRequestConfig } from 'next-intl/server';
import { MESSAGES } from '#lib/words/messages';
import { requestLocale } from './request-locale.ts';

/** Which words the pages of a request are in. Next-intl asks for it by this file's path. */
const requestWords = getRequestConfig(async () => {
  const locale = await requestLocale();
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' };
});

export default requestWords;
