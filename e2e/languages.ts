import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { keysOf } from '#lib/words/testing/keys-of';

function messagesIn(locale: string): Map<string, string> {
  const files = globSync(`lib/words/${locale}/*.json`).map((file): [string, unknown] => [
    basename(file, '.json'),
    JSON.parse(readFileSync(file, 'utf8')),
  ]);
  return new Map(keysOf(Object.fromEntries(files)));
}

const PLACES = [...new Set([...messagesIn('en').keys()].map((key) => key.split('.')[0]))];

/** English messages that stand as they are, and that German says in other words everywhere. */
function onlyEnglish(): Set<string> {
  const german = new Set(messagesIn('de').values());
  return new Set(
    [...messagesIn('en').values()].filter((message) => !/[{<]/u.test(message) && !german.has(message)),
  );
}

/** What a page still says in English, and keys for which it was sent no words. */
export async function englishOn(page: Page): Promise<readonly string[]> {
  const lines = await page.locator('body').evaluate((body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      if (!parentElement || parentElement.closest('script, style, noscript, td') !== null) continue;
      found.push(node.textContent?.trim() ?? '');
    }
    return found;
  });
  const english = onlyEnglish();
  return [...new Set(lines)].filter((line) => english.has(line) || isKey(line));
}

function isKey(line: string): boolean {
  return PLACES.some((place) => line.startsWith(`${place}.`)) && /^[\w-]+(?:\.[\w-]+)+$/u.test(line);
}
