import { headers } from 'next/headers';
import { acceptedLocale, DEFAULT_LOCALE, type Locale } from '#lib/words/locale';

/** The language of the request at hand: what the browser asks for, where we speak it. */
export async function requestLocale(): Promise<Locale> {
  return acceptedLocale((await headers()).get('accept-language')) ?? DEFAULT_LOCALE;
}
