import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { LOCALES } from './lib/words/locale.ts';

const withWords = createNextIntlPlugin({
  requestConfig: './app/words.ts',
  // Messages are compiled at build time, so that no page carries the parser.
  experimental: {
    messages: {
      path: LOCALES.map((locale) => `./lib/words/${locale}`),
      locales: [...LOCALES],
      format: 'json',
      precompile: true,
    },
  },
});

const config: NextConfig = {
  serverExternalPackages: ['prom-client', 'soap', 'pino'],
  // What the server draws of a wall is compiled as what the browser gets of it is: with words that need no parser.
  bundlePagesRouterDependencies: true,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  compress: true,
  // What browsers are told of safety and of keeping is said at the gate, for every answer: server/http/gate.ts.
};

export default withWords(config);
