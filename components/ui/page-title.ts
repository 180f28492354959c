import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

type TitleKey = Parameters<Awaited<ReturnType<typeof getTranslations<never>>>>[0];

/** What a page is called in its tab, by the key of the words; to be exported as `generateMetadata`. */
export function titled(key: TitleKey): () => Promise<Metadata> {
  return async () => {
    const t = await getTranslations();
    return { title: t(key) };
  };
}
