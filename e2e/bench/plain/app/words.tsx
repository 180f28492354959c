'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { ENGLISH } from '#lib/words/english';

export function Words({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={ENGLISH}>
      {children}
    </NextIntlClientProvider>
  );
}
