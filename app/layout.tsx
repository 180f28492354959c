import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { PRODUCT } from '#lib/words/product';
import { NONCE_HEADER } from '#server/http/inner-headers';
import { oldBrowserScript, plainNoticeHeadStyle, plainNoticeStyle } from './old-browser.ts';
import { WordsOf } from './words-of.tsx';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { default: PRODUCT, template: `%s · ${PRODUCT}` }, description: t('description') };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: '#0a0d12',
  colorScheme: 'dark',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Scripts run by the nonce of their answer only, so no page can be made beforehand.
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  const t = await getTranslations('common');
  return (
    // A page may set its look before it is awake.
    <html lang={await getLocale()} suppressHydrationWarning>
      <body>
        <script
          nonce={nonce}
          dangerouslySetInnerHTML={{ __html: oldBrowserScript }}
          suppressHydrationWarning
        />
        <noscript>
          <div style={plainNoticeStyle}>
            <p style={plainNoticeHeadStyle}>{t('noScript.title')}</p>
            <p style={{ margin: 0 }}>{t('noScript.text')}</p>
          </div>
        </noscript>
        <WordsOf places={['common']}>{children}</WordsOf>
      </body>
    </html>
  );
}
