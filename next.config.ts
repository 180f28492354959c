import type { NextConfig } from 'next';

const config: NextConfig = {
  serverExternalPackages: ['prom-client', 'soap', 'pino'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  compress: true,
};

export default config;
