import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '#lib/words/locale';
import { MESSAGES } from '#lib/words/messages';
import type { Messages, WordsPlace } from '#lib/words/words';

/** Gives the components below the words of these places in the language of the request, and sends no others to the page. */
export async function WordsOf({ places, children }: { places: readonly WordsPlace[]; children: ReactNode }) {
  return (
    <NextIntlClientProvider messages={picked(places, await getLocale())}>{children}</NextIntlClientProvider>
  );
}

function picked(places: readonly WordsPlace[], locale: Locale): Partial<Messages> {
  return Object.fromEntries(places.map((place) => [place, MESSAGES[locale][place]]));
}
