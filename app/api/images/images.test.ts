import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { IMAGE_LIMITS } from '#lib/domain/image';
import type { Browser } from '#server/auth/testing/browser';
import { newScreen, type ServedDisplays } from '#server/displays/testing/served-displays';
import { pngOf } from '#server/images/testing/pictures';
import { serveDisplayRoutes } from '../testing/served-displays.ts';

const BYTES = pngOf({ width: 30, height: 20 });
const added = z.object({ image: z.looseObject({ id: z.string(), name: z.string(), type: z.string() }) });

function upload(by: Browser, bytes: Buffer, headers: Record<string, string> = {}): Promise<Response> {
  return by.ask('/api/images?name=logo.html', { method: 'POST', body: new Uint8Array(bytes), headers });
}

async function pairedScreen(served: ServedDisplays, admin: Browser): Promise<Browser> {
  const { screen, id, secret, code } = await newScreen(served);
  await admin.post('/api/displays', { code, name: 'Lobby', place: '' });
  await screen.post(`/api/pairing/${id}`, { secret });
  return screen;
}

describe('pictures', () => {
  it('are taken and given by their bytes, to be kept for a year', async () => {
    await using served = await serveDisplayRoutes();
    const admin = await served.firstAdmin();
    const answer = await upload(admin, BYTES, { 'content-type': 'text/html' });
    expect(answer.status).toBe(201);
    const { image } = added.parse(await answer.json());
    expect(image).toMatchObject({ name: 'logo.html', type: 'image/png' });
    expect(await (await admin.ask('/api/images')).json()).toEqual({ images: [image] });

    const given = await admin.ask(`/api/images/${image.id}`);
    expect(Buffer.from(await given.arrayBuffer())).toEqual(BYTES);
    expect(Object.fromEntries(given.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=31536000, immutable',
      etag: `"${image.id}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    const again = await admin.ask(`/api/images/${image.id}`, {
      headers: { 'if-none-match': `"${image.id}"` },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('are for people and displays, and for nobody else', async () => {
    await using served = await serveDisplayRoutes();
    const admin = await served.firstAdmin();
    const { image } = added.parse(await (await upload(admin, BYTES)).json());
    const screen = await pairedScreen(served, admin);
    const path = `/api/images/${image.id}`;
    const asked = [screen.ask(path), screen.ask(`${path}?as=display`), served.browser().ask(path)];
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 401]);
    expect((await screen.ask('/api/images')).status).toBe(403);
    expect((await upload(screen, BYTES)).status).toBe(403);
    expect((await upload(served.browser(), BYTES)).status).toBe(401);
  });

  it('are not taken from another site’s page, nor larger than they may be, nor pages in disguise', async () => {
    await using served = await serveDisplayRoutes();
    const admin = await served.firstAdmin();
    const page = Buffer.from('<script>alert(1)</script>');
    const refused = [
      await upload(admin, BYTES, { origin: 'https://elsewhere.example' }),
      await upload(admin, Buffer.concat([BYTES, Buffer.alloc(IMAGE_LIMITS.bytes)])),
      await upload(admin, page, { 'content-type': 'image/png' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 413, 400]);
    expect(await (await admin.ask('/api/images')).json()).toEqual({ images: [] });
  });

  it.each(['0'.repeat(32), 'x', '..%2Fetc'])('that are not there are not found by %s', async (id) => {
    await using served = await serveDisplayRoutes();
    const admin = await served.firstAdmin();
    const missing = await admin.ask(`/api/images/${id}`);
    expect([missing.status === 404 || missing.status === 400, missing.headers.get('cache-control')]).toEqual([
      true,
      'no-store',
    ]);
  });
});
