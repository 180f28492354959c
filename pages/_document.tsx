import NextDocument, {
  type DocumentContext,
  type DocumentInitialProps,
  Head,
  Html,
  Main,
  NextScript,
} from 'next/document';
import { createTranslator } from 'use-intl/core';
import { DEFAULT_LOCALE, type Locale } from '#lib/words/locale';
import { MESSAGES } from '#lib/words/messages';
import { spokenLocale } from '#server/auth/spoken-locale';
import { NONCE_HEADER } from '#server/http/inner-headers';
import { publishedRuntime } from '#server/runtime-access';
import { oldBrowserScript, plainNoticeHeadStyle, plainNoticeStyle } from '../app/old-browser.ts';

interface OfRequest {
  nonce: string;
  locale: Locale;
}

/** What `app/layout.tsx` is to the pages of the app: their language, and notices of what is missing. */
export default class PlainDocument extends NextDocument<OfRequest> {
  static override async getInitialProps(context: DocumentContext): Promise<DocumentInitialProps & OfRequest> {
    const headers = context.req?.headers ?? {};
    return {
      ...(await NextDocument.getInitialProps(context)),
      nonce: String(headers[NONCE_HEADER] ?? ''),
      // While it is built there is nobody to speak to.
      locale: publishedRuntime() ? spokenLocale(headers) : DEFAULT_LOCALE,
    };
  }

  override render() {
    const { nonce, locale } = this.props;
    const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'common' });
    return (
      <Html lang={locale}>
        <Head nonce={nonce}>
          <meta name="description" content={t('description')} />
          <meta name="theme-color" content="#0a0d12" />
          <meta name="color-scheme" content="dark" />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" sizes="any" />
        </Head>
        <body>
          <script nonce={nonce} dangerouslySetInnerHTML={{ __html: oldBrowserScript }} />
          <noscript>
            <div style={plainNoticeStyle}>
              <p style={plainNoticeHeadStyle}>{t('noScript.title')}</p>
              <p style={{ margin: 0 }}>{t('noScript.text')}</p>
            </div>
          </noscript>
          <Main />
          <NextScript nonce={nonce} />
        </body>
      </Html>
    );
  }
}
