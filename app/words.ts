import { getRequestConfig } from 'next-intl/server';
import { ENGLISH } from '#lib/words/english';

/** Which words the pages of a request are in: English, until more are spoken. Next-intl asks for it by this file's path. */
const requestWords = getRequestConfig(() => ({ locale: 'en', messages: ENGLISH, timeZone: 'UTC' }));

export default requestWords;
