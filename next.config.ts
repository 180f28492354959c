import type { NextConfig } from 'next';

const config: NextConfig = {
  serverExternalPackages: ['prom-client', 'soap', 'pino'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  compress: true,
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'Content-Security-Policy', value: "frame-ancestors 'self'" },
        ],
      },
      // A page kept by a cache in front would outlive its build.
      ...['/', '/wall', '/desk'].map((source) => ({
        source,
        headers: [{ key: 'Cache-Control', value: 'no-cache' }],
      })),
    ]),
};

export default config;
