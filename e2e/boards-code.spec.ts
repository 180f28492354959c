import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { BoardDocument } from '#lib/domain/board-document';
import { boardDocument } from '#lib/domain/testing/boards';
import { expect, test } from './fixtures.ts';
import type { Floor } from './floor.ts';
import { spawnNode } from './process.ts';

const SEEN_MS = 3_000;
const listed = z.object({ boards: z.array(z.object({ id: z.string(), name: z.string() })) });
const program = z.object({ boards: z.record(z.string(), z.object({ name: z.string() })) });

/** Types `npm run boards -- apply` beside the floor's running server, on a folder of one board. */
async function apply(floor: Floor, document: BoardDocument): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'boards-'));
  const file = { watchfloor: 'board', format: 1, key: 'billing', team: null, document };
  await writeFile(join(folder, 'billing.json'), JSON.stringify(file));
  const env = { DATA_DIR: floor.dataDir() };
  const command = spawnNode(['server/cli/boards.ts', 'apply', '--from', folder], env);
  expect(await command.ended, command.output()).toBe(0);
  await rm(folder, { recursive: true });
}

async function shownName(floor: Floor, id: string): Promise<string | undefined> {
  const answer = await floor.fetch(`/api/wall/program?board=${id}`);
  return answer.ok ? program.parse(await answer.json()).boards[id]?.name : undefined;
}

test('a board applied from a file is on a running wall within three seconds, and so is its next version', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor({ quota: 'generous' });
  await apply(floor, boardDocument({ name: 'Billing' }));
  const { boards } = listed.parse(await (await floor.fetch('/api/boards')).json());
  expect(boards.map(({ name }) => name)).toEqual(['Billing']);
  const id = boards[0]?.id ?? '';
  await expect.poll(() => shownName(floor, id), { timeout: SEEN_MS }).toBe('Billing');

  await page.goto(`${floor.url}/wall?board=${id}`);
  await expect(page.getByRole('heading', { name: 'Calls waiting' })).toBeVisible();
  await apply(floor, boardDocument({ name: 'Invoices' }));
  await expect.poll(() => shownName(floor, id), { timeout: SEEN_MS }).toBe('Invoices');
});
