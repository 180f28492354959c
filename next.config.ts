import type { NextConfig } from 'next';

const config: NextConfig = {
  serverExternalPackages: ['prom-client', 'soap', 'pino'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  compress: true,
};

export default config;
