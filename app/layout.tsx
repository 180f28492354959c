import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { NONCE_HEADER } from '#server/http/inner-headers';
import { oldBrowserScript, plainNoticeHeadStyle, plainNoticeStyle } from './old-browser.ts';
import { WordsOf } from './words-of.tsx';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Watchfloor', template: '%s · Watchfloor' },
  description: 'A real-time wallboard for contact centres that says how old every number is.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: '#0a0d12',
  colorScheme: 'dark',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Scripts run by the nonce of their answer only, so no page can be made beforehand.
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <html lang="en">
      <body>
        <script
          nonce={nonce}
          dangerouslySetInnerHTML={{ __html: oldBrowserScript }}
          suppressHydrationWarning
        />
        <noscript>
          <div style={plainNoticeStyle}>
            <p style={plainNoticeHeadStyle}>JavaScript is switched off in this browser</p>
            <p style={{ margin: 0 }}>
              Watchfloor draws its numbers with it. Switch it on and load the page again.
            </p>
          </div>
        </noscript>
        <WordsOf places={['common']}>{children}</WordsOf>
      </body>
    </html>
  );
}
