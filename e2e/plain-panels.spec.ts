import type { Page } from '@playwright/test';
import * as z from 'zod';
import type { BoardDocument } from '#lib/domain/board-document';
import { boardDocument } from '#lib/domain/testing/boards';
import { pngOf } from '#server/images/testing/pictures';
import { keptPictures, makePlaylist, pairDisplay, publishDocument } from './displays.ts';
import { expect, test } from './fixtures.ts';
import type { Floor } from './floor.ts';
import { serveFramedPage } from './framed-page.ts';
import { field, otherBrowser } from './people.ts';
import { openPanel, publish, SAVED } from './studio.ts';
import { SILENCE_NOTICED } from './wall.ts';

const BACK = { timeout: 40_000 };
const made = z.object({ board: z.looseObject({ id: z.string() }) });
const LOGO = { name: 'logo.png', mimeType: 'image/png', buffer: pngOf({ width: 640, height: 240 }) };
const PAGE_IN_DISGUISE = {
  name: 'logo.png',
  mimeType: 'image/png',
  buffer: Buffer.from('<!doctype html><script>alert(1)</script>'),
};

function plainBoard(): BoardDocument {
  return boardDocument({
    name: 'Lobby',
    panels: [
      {
        id: 'logo',
        kind: 'image',
        title: 'Picture',
        at: { column: 0, row: 0, columns: 16, rows: 20 },
        image: null,
        fit: 'contain',
        alt: 'Northwind’s logo',
      },
      {
        id: 'clock',
        kind: 'clock',
        title: 'Clock',
        at: { column: 16, row: 0, columns: 32, rows: 20 },
        zones: [
          { zone: null, label: 'Here' },
          { zone: 'Asia/Tokyo', label: '' },
        ],
        hours: 24,
        date: true,
        seconds: false,
      },
      {
        id: 'page',
        kind: 'web-page',
        title: 'Canteen',
        at: { column: 0, row: 20, columns: 48, rows: 22 },
        address: 'https://',
      },
      {
        id: 'ticker',
        kind: 'ticker',
        title: 'Ticker',
        at: { column: 0, row: 42, columns: 48, rows: 6 },
        lines: ['Fire drill at three', 'Meet at the gate'],
        everyMs: 4_000,
      },
    ],
  });
}

async function draft(floor: Floor, document: BoardDocument): Promise<string> {
  const answer = await floor.fetch('/api/boards', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: document.name, document, team: null }),
  });
  return made.parse(await answer.json()).board.id;
}

const shownPicture = (page: Page) => page.getByRole('img', { name: 'Northwind’s logo' });
const isDrawn = (page: Page): Promise<boolean> =>
  shownPicture(page).evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth === 640);

test('a picture, clocks, a page and a ticker go on a wall, and the picture outlives the server', async ({
  openFloor,
  page,
  context,
  browser,
}) => {
  await using framed = await serveFramedPage();
  const floor = await openFloor();
  const id = await draft(floor, plainBoard());
  await floor.enter(context);
  await page.goto(`${floor.url}/studio/boards/${id}`);

  const picture = await openPanel(page, 'Picture');
  const file = picture.getByLabel('Choose a picture, or drop one here');
  await file.setInputFiles(PAGE_IN_DISGUISE);
  await expect(picture.getByText(/no PNG, JPEG or WebP picture, whatever its name says/)).toBeVisible();
  await file.setInputFiles({ ...LOGO, buffer: Buffer.alloc(2 * 1024 * 1024 + 1) });
  await expect(picture.getByText(/It is larger than 2 MB/)).toBeVisible();
  await file.setInputFiles(LOGO);
  await expect(picture.getByText('logo.png is here now.')).toBeVisible();
  await expect(picture.getByRole('button', { name: 'logo.png, 640 × 240 pixels' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  const canteen = await openPanel(page, 'Canteen');
  await field(canteen, 'Address').fill('javascript:alert(1)');
  await expect(canteen.getByText(/This is no address of a page/)).toBeVisible();
  await field(canteen, 'Address').fill(`${floor.url}/wall`);
  await expect(canteen.getByText(/This is Watchfloor itself/)).toBeVisible();
  await field(canteen, 'Address').fill(framed.url);
  await expect(page.getByText(SAVED)).toBeVisible();
  await publish(page, 'First');

  const playlist = await makePlaylist(floor, { boards: [id], dwellMs: 60_000 });
  const television = await otherBrowser(browser);
  await television.goto(`${floor.url}/wall`);
  await pairDisplay(floor, television, { playlist });
  await expect.poll(() => isDrawn(television), BACK).toBe(true);
  const clock = television.getByRole('region', { name: 'Clock' });
  await expect(clock).toContainText(/Here\d\d:\d\d/);
  await expect(clock).toContainText(/Tokyo\d\d:\d\d/);
  const ticker = television.getByRole('region', { name: 'Ticker' });
  await expect(ticker).toContainText('Fire drill at three', { timeout: 10_000 });
  await expect(ticker).toContainText('Meet at the gate', { timeout: 10_000 });

  const frame = television.frameLocator('iframe');
  await expect(frame.getByText('Lentil soup')).toBeVisible();
  expect(framed.referrers().join('')).toBe('');
  // It has had its chance to take focus, window and tab.
  await expect.poll(() => television.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  expect(television.url()).toBe(`${floor.url}/wall`);
  expect(television.context().pages()).toHaveLength(1);

  const kept = (): Promise<number> =>
    television.evaluate(async () => {
      const cache = await caches.open('watchfloor-wall');
      return (await cache.keys()).filter(({ url }) => url.includes('/api/images/')).length;
    });
  await expect.poll(kept, BACK).toBe(1);
  await expect.poll(() => keptPictures(television), BACK).toBe(1);
  await floor.app().end('SIGKILL');
  await expect(television.getByText(/^Not live · last picture/).first()).toBeVisible(SILENCE_NOTICED);
  await television.goto('about:blank');
  await television.goto(`${floor.url}/wall`);
  await expect.poll(() => isDrawn(television), BACK).toBe(true);
  await expect(ticker).toContainText('Fire drill at three', { timeout: 10_000 });
});

test('a picture that is kept elsewhere is said to be missing, on the wall and in the editor', async ({
  openFloor,
  page,
  context,
}) => {
  const floor = await openFloor();
  const [logo] = plainBoard().panels;
  if (logo?.kind !== 'image') throw new Error('The first panel is the picture');
  const id = await draft(floor, { ...plainBoard(), panels: [{ ...logo, image: 'a'.repeat(32) }] });
  await floor.enter(context);
  await page.goto(`${floor.url}/studio/boards/${id}`);
  const picture = await openPanel(page, 'Picture');
  await expect(picture.getByText('The chosen picture is not here')).toBeVisible();
  await publish(page, 'From elsewhere');
  await page.goto(`${floor.url}/wall?board=${id}`);
  await expect(page.getByRole('region', { name: 'Picture' })).toContainText('The picture is not here');
});

test('a page of elsewhere is fetched anew once the wall is back after silence', async ({
  openFloor,
  page,
  context,
}) => {
  await using framed = await serveFramedPage();
  const floor = await openFloor();
  const [web] = plainBoard().panels.filter(({ kind }) => kind === 'web-page');
  if (web?.kind !== 'web-page') throw new Error('The board has a page of elsewhere');
  const id = await publishDocument(floor, { ...plainBoard(), panels: [{ ...web, address: framed.url }] });
  await floor.enter(context);
  await page.goto(`${floor.url}/wall?board=${id}`);
  await expect(page.frameLocator('iframe').getByText('Lentil soup')).toBeVisible();
  await floor.app().end('SIGKILL');
  await expect(page.getByText(/^Not live · last picture/).first()).toBeVisible(SILENCE_NOTICED);
  const before = framed.asked();
  await floor.restart();
  await expect.poll(() => framed.asked(), BACK).toBeGreaterThan(before);
  await expect(page.frameLocator('iframe').getByText('Lentil soup')).toBeVisible();
});
