import type { GetServerSideProps } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import Head from 'next/head';
import { createTranslator } from 'use-intl/core';
import type { Locale } from '#lib/words/locale';
import { MESSAGES } from '#lib/words/messages';
import { PRODUCT } from '#lib/words/product';
import type { Messages } from '#lib/words/words';
import { spokenLocale } from '#server/auth/spoken-locale';
import { runtime } from '#server/runtime-access';
import { WallApp } from '#components/wall/wall-app.tsx';

interface WallPageProps {
  build: string;
  streamWorker: string | null;
  title: string;
  locale: Locale;
  messages: Pick<Messages, 'common' | 'live' | 'panels' | 'wall'>;
}

/** For anyone, and the same for everybody but for its language: what may be shown is asked for by the page itself. */
export default function WallPage({ build, streamWorker, title, locale, messages }: WallPageProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <Head>
        <title>{title}</title>
      </Head>
      <WallApp build={build} streamWorker={streamWorker} />
    </NextIntlClientProvider>
  );
}

export const getServerSideProps: GetServerSideProps<WallPageProps> = ({ req }) => {
  const { build, streamWorker } = runtime();
  const locale = spokenLocale(req.headers);
  const { common, live, panels, wall } = MESSAGES[locale];
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'wall' });
  const messages = { common, live, panels, wall };
  return Promise.resolve({
    props: { build, streamWorker, title: `${t('title')} · ${PRODUCT}`, locale, messages },
  });
};
