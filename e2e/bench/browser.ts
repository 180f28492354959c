import { type Browser, chromium } from 'playwright';
import { ensureChromium } from '../find-chromium.mjs';

/** The machine's Chromium, installed where that is possible. Throws a sentence that says what to do where it is not. */
export async function openBrowser(): Promise<Browser & AsyncDisposable> {
  const { path, problem } = ensureChromium();
  if (path === undefined) throw new Error(problem);
  const browser = await chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  return browser;
}

export const SCREEN = { width: 1920, height: 1080 } as const;
