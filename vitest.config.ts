import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'server/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'app/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['e2e/unit-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
