import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '#lib/words/locale';
import { MESSAGES } from '#lib/words/messages';
import type { Messages, WordsPlace } from '#lib/words/words';

/** Words to send: a whole place, or parts of the greatest one, which pages on slow lines need little of. */
type Sent = Exclude<WordsPlace, 'admin'> | 'admin' | `admin.${keyof Messages['admin']}`;

/** Gives the components below these words in the language of the request, and sends no others to the page. */
export async function WordsOf({ places, children }: { places: readonly Sent[]; children: ReactNode }) {
  return (
    <NextIntlClientProvider messages={picked(places, await getLocale())}>{children}</NextIntlClientProvider>
  );
}

function picked(places: readonly Sent[], locale: Locale): Record<string, object> {
  const all = MESSAGES[locale];
  const parts = Object.entries(all.admin).filter(([part]) => places.some((sent) => sent === `admin.${part}`));
  const whole = Object.entries(all).filter(([place]) => places.some((sent) => sent === place));
  return { ...(parts.length > 0 && { admin: Object.fromEntries(parts) }), ...Object.fromEntries(whole) };
}
