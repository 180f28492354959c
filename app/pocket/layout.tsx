import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { PRODUCT } from '#lib/words/product';
import { titled } from '#components/ui/page-title.ts';
import { WordsOf } from '../words-of.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { ...(await titled('pocket.title')()), appleWebApp: { capable: true, title: PRODUCT } };
}

/** Up to the edges of the phone's glass: what stands there keeps clear of them by itself. */
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: dark)', color: '#0a0d12' },
    { media: '(prefers-color-scheme: light)', color: '#eaeef3' },
  ],
  colorScheme: 'dark light',
};

export default function PocketLayout({ children }: { children: ReactNode }) {
  return (
    <WordsOf places={['common', 'admin.locale', 'admin.refused', 'admin.shell', 'live', 'pocket']}>
      {children}
    </WordsOf>
  );
}
