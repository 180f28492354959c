import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { ENGLISH } from '#lib/words/english';
import type { Messages, WordsPlace } from '#lib/words/words';

/** Gives the components below the words of these places, and sends no others to the page. */
export function WordsOf({ places, children }: { places: readonly WordsPlace[]; children: ReactNode }) {
  return <NextIntlClientProvider messages={picked(places)}>{children}</NextIntlClientProvider>;
}

function picked(places: readonly WordsPlace[]): Partial<Messages> {
  return Object.fromEntries(places.map((place) => [place, ENGLISH[place]]));
}
