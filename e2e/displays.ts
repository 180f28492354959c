import { type Page, expect } from '@playwright/test';
import * as z from 'zod';
import type { BoardDocument } from '#lib/domain/board-document';
import type { DisplayCommand } from '#lib/domain/display';
import type { PlaylistItem } from '#lib/domain/playlist';
import { TEMPLATES } from '#lib/domain/templates/all-templates';
import type { Floor } from './floor.ts';
import { plainWords } from '#lib/words/plain-words';

const displayView = z.looseObject({
  id: z.string(),
  name: z.string(),
  standing: z.string(),
  version: z.number(),
  report: z
    .looseObject({
      build: z.string(),
      program: z.string(),
      clockSkewMs: z.number().nullable(),
      heapBytes: z.number().nullable(),
      shows: z.object({ board: z.string().nullable(), item: z.string().nullable(), why: z.string() }),
      painted: z.object({ at: z.number().nullable(), frames: z.number(), dataAgeMs: z.number().nullable() }),
      turns: z.number(),
    })
    .nullable(),
});
export type ToldDisplay = z.infer<typeof displayView>;

const fleetBody = z.object({ displays: z.array(displayView) });
const displayBody = z.object({ display: displayView });
const commandBody = z.object({ answered: z.boolean(), outcome: z.string().nullable(), afterMs: z.number() });
const boardBody = z.object({
  board: z.looseObject({ id: z.string(), draft: z.looseObject({ version: z.number() }) }),
});
const playlistBody = z.object({ playlist: z.looseObject({ id: z.string() }) });

/** Asks the API as the demonstration's administrator. */
async function send(
  floor: Pick<Floor, 'fetch'>,
  path: string,
  { method, body }: { method: string; body?: object },
): Promise<unknown> {
  const answer = await floor.fetch(path, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.status === 204 ? null : await answer.json();
}

/** The code on a screen that waits to be paired. */
export async function codeOn(page: Page): Promise<string> {
  const code = page.locator('[data-code]');
  await expect(code).toBeVisible();
  return (await code.getAttribute('data-code')) ?? '';
}

interface Pairing {
  name?: string;
  place?: string;
  playlist?: string | null;
  zoom?: number;
}

/** Enters the code that stands on the screen, as an administrator does; the wall begins by itself. */
export async function pairDisplay(floor: Floor, page: Page, settings: Pairing = {}): Promise<ToldDisplay> {
  const body = { code: await codeOn(page), name: 'Lobby', place: 'Ground floor', ...settings };
  return displayBody.parse(await send(floor, '/api/displays', { method: 'POST', body })).display;
}

export async function fleetOf(floor: Floor): Promise<readonly ToldDisplay[]> {
  return fleetBody.parse(await send(floor, '/api/displays', { method: 'GET' })).displays;
}

export async function displayOf(floor: Floor, id: string): Promise<ToldDisplay> {
  const found = (await fleetOf(floor)).find((display) => display.id === id);
  if (!found) throw new Error('There is no such display');
  return found;
}

export async function changeDisplay(floor: Floor, id: string, change: object): Promise<void> {
  const { version } = await displayOf(floor, id);
  await send(floor, `/api/displays/${id}`, { method: 'PATCH', body: { version, ...change } });
}

export async function revoke(floor: Floor, id: string): Promise<void> {
  await send(floor, `/api/displays/${id}`, { method: 'DELETE' });
}

/** Sends a command and resolves with how it went. */
export async function command(
  floor: Floor,
  id: string,
  body: DisplayCommand,
): Promise<z.infer<typeof commandBody>> {
  return commandBody.parse(await send(floor, `/api/displays/${id}/commands`, { method: 'POST', body }));
}

/** Makes a board of a template and publishes it; resolves to its id. */
export function publishBoard(floor: Pick<Floor, 'fetch'>, name: string, template: string): Promise<string> {
  return publish(floor, { name, template });
}

/** The same without a code in its header, which differs from one address to another. */
export function publishWithoutCode(
  floor: Pick<Floor, 'fetch'>,
  name: string,
  template: string,
): Promise<string> {
  const document = TEMPLATES.find(({ id }) => id === template)?.make(plainWords('en', 'boards'));
  if (!document) throw new Error(`There is no template ${template}`);
  return publish(floor, { name, document: { ...document, name, codes: false } });
}

/** A published board of a document. */
export function publishDocument(floor: Floor, document: BoardDocument): Promise<string> {
  return publish(floor, { name: document.name, document });
}

async function publish(floor: Pick<Floor, 'fetch'>, made: object): Promise<string> {
  const { board } = boardBody.parse(
    await send(floor, '/api/boards', { method: 'POST', body: { ...made, team: null } }),
  );
  const { id, draft } = board;
  await send(floor, `/api/boards/${id}/publish`, {
    method: 'POST',
    body: { version: draft.version, note: '' },
  });
  return id;
}

/** A playlist of these boards, each for so long; resolves to its id. */
export async function makePlaylist(
  floor: Floor,
  { boards, dwellMs, more = {} }: { boards: readonly string[]; dwellMs: number; more?: object },
): Promise<string> {
  const items: PlaylistItem[] = boards.map((board, place) => ({
    id: `item-${place}`,
    board,
    dwellMs,
    hours: { days: [], from: null, to: null },
  }));
  const document = { format: 1, name: 'All day', zone: null, items, rest: [], holidays: [], ...more };
  const body = playlistBody.parse(
    await send(floor, '/api/playlists', { method: 'POST', body: { document } }),
  );
  return body.playlist.id;
}

export async function announce(floor: Floor, draft: object): Promise<void> {
  await send(floor, '/api/announcements', { method: 'POST', body: { draft } });
}

/** What is kept of a display's last picture in its browser. */
export async function keptPictures(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('watchfloor-wall', 1);
        opening.addEventListener('error', () => reject(new Error('no store')));
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('last-picture'));
        opening.addEventListener('success', () => {
          const count = opening.result.transaction('last-picture').objectStore('last-picture').count();
          count.addEventListener('success', () => {
            opening.result.close();
            resolve(count.result);
          });
        });
      }),
  );
}
