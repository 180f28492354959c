import { join, resolve } from 'node:path';
import type { NextConfig } from 'next';

// Messages are compiled as the product's are, so that only the way of drawing differs.
const config: NextConfig = {
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true, tsconfigPath: '../../../tsconfig.json' },
  turbopack: {
    root: resolve(import.meta.dirname, '../../..'),
    resolveAlias: {
      'use-intl/format-message': 'use-intl/format-message/format-only',
      '#plain-memory': './without-memory.ts',
    },
    rules: {
      '*.tsx': {
        loaders: [join(import.meta.dirname, 'forget-loader.mjs')],
        condition: { path: /components\/(panels|wall)\// },
      },
      '*.json': {
        loaders: [
          {
            loader: 'next-intl/extractor/catalogLoader',
            options: { messages: { format: 'json', precompile: true } },
          },
        ],
        condition: { path: /lib\/words\/en\// },
        as: '*.js',
      },
    },
  },
};

export default config;
