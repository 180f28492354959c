import type { MetadataRoute } from 'next';
import { ENGLISH } from '#lib/words/english';
import { PRODUCT } from '#lib/words/product';

/** What a phone is told when somebody keeps us on its home screen: it opens the pocket. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/pocket',
    name: PRODUCT,
    short_name: PRODUCT,
    description: ENGLISH.pocket.about,
    start_url: '/pocket',
    scope: '/',
    display: 'standalone',
    background_color: '#0a0d12',
    theme_color: '#0a0d12',
    icons: [
      { src: '/pocket-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/pocket-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/pocket-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
