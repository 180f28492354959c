import type { NextConfig } from 'next';

const config: NextConfig = {
  serverExternalPackages: ['prom-client', 'soap', 'pino'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  compress: true,
  // What browsers are told of safety and of keeping is said at the gate, for every answer: server/http/gate.ts.
};

export default config;
