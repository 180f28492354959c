import { defineConfig } from '@playwright/test';
import { findChromium } from './e2e/find-chromium.mjs';

const executablePath = process.env.CHROMIUM_PATH ?? findChromium();
if (!executablePath) throw new Error('No Chromium found; `npm test` installs one where it may.');

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: false,
  // On a busy machine a browser may miss its time; what passes only at its second try is named in the report.
  retries: process.env.CI ? 1 : 0,
  timeout: 180_000,
  snapshotPathTemplate: 'e2e/pictures/{arg}{ext}',
  // A pixel that no eye tells apart is the same; so few others are a glyph's edge, not a figure.
  expect: { timeout: 20_000, toHaveScreenshot: { maxDiffPixelRatio: 0.001 } },
  use: {
    viewport: { width: 1920, height: 1080 },
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
