import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { ENGLISH } from '#lib/words/english';

/** As `wrapper` of a rendered component: every English word; a missing key throws. */
export function InEnglish({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider
      locale="en"
      messages={ENGLISH}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
