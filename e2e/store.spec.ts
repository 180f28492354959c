import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as z from 'zod';
import { expect, test } from './fixtures.ts';
import type { Floor } from './floor.ts';
import { expectLive } from './wall.ts';

const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const MEGABYTE = 1024 * 1024;

/** Writes zeros until nothing more goes onto the disk. */
async function fill(path: string): Promise<void> {
  for (const [place, bytes] of [MEGABYTE, 64 * 1024, 4 * 1024].entries())
    for (let number = 0; number < 200; number++) {
      const full = await writeFile(`${path}-${place}-${number}`, Buffer.alloc(bytes)).then(
        () => false,
        () => true,
      );
      if (full) break;
    }
}

async function free(folder: string): Promise<void> {
  for (const place of [0, 1, 2])
    for (let number = 0; number < 200; number++)
      await rm(join(folder, `filler-${place}-${number}`), { force: true });
}

function makeToken(floor: Floor, name: string): Promise<Response> {
  return floor.fetch('/api/tokens', {
    method: 'POST',
    body: JSON.stringify({ name }),
    headers: { 'content-type': 'application/json' },
  });
}

/** What is to be kept is refused in words; what is looked at goes on. */
async function expectOnlyChangesFail(floor: Floor, page: Page, words: RegExp): Promise<void> {
  await expect.poll(async () => (await makeToken(floor, 'script')).status).toBe(503);
  const { error } = errorBody.parse(await (await makeToken(floor, 'script')).json());
  expect(error.code).toBe('store-failed');
  expect(error.message).toMatch(words);
  expect(error.message).not.toMatch(/SQLITE|errno|insert|\/tmp/i);
  await floor.control('POST', '/model', { kind: 'add-skill', name: `Skill ${Date.now()}` });
  await expectLive(page);
  // A page is loaded and a session is known as before.
  await page.reload();
  await expectLive(page);
}

test('a full disk stops changes in clear words, and no wall', async ({ openFloor, page }) => {
  const floor = await openFloor({ diskMegabytes: 12 });
  await page.goto(`${floor.url}/wall`);
  await expectLive(page);
  await fill(join(floor.dataDir(), 'filler'));
  await expectOnlyChangesFail(floor, page, /disk|space|room/i);
  await free(floor.dataDir());
  await expect.poll(async () => (await makeToken(floor, 'script')).status).toBe(201);
});
