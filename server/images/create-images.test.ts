import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { IMAGE_LIMITS, isImageId } from '#lib/domain/image';
import { ManualClock } from '#lib/domain/manual-clock';
import { NotedAudit } from '#server/auth/testing/noted-audit';
import { restoreBackup } from '#server/store/backup/restore-backup';
import { writeBackup } from '#server/store/backup/write-backup';
import { connectStore } from '#server/store/open-store';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';
import { MAY, MORNING } from '#server/walls/testing/on-store';
import { createImages } from './create-images.ts';
import { hugePng, jpegOf, pngOf, webpOf } from './testing/pictures.ts';

async function opened(open: OpenFreshStore) {
  const fresh = await open();
  const [clock, audit] = [new ManualClock(MORNING), new NotedAudit()];
  const images = createImages({ store: fresh.store, clock, audit });
  return { fresh, clock, audit, images, [Symbol.asyncDispose]: () => fresh[Symbol.asyncDispose]() };
}

/** A lossy WebP of `bytes` bytes, with `mark` somewhere in it. */
function padded(bytes: number, mark: number): Buffer {
  const picture = Buffer.concat([webpOf('VP8 '), Buffer.alloc(bytes - 40)]);
  picture.writeUInt32LE(mark, bytes - 4);
  return picture;
}

describeEachStore('images', (open) => {
  it('are kept byte for byte, by what is in them, and told of without their bytes', async () => {
    await using on = await opened(open);
    const bytes = pngOf({ width: 40, height: 30 });
    const added = await on.images.add({ name: ' logo\u0000.png ', bytes }, MAY);
    expect(added).toEqual({
      id: expect.any(String),
      name: 'logo.png',
      type: 'image/png',
      bytes: bytes.length,
      width: 40,
      height: 30,
      createdAt: MORNING,
      createdBy: 'May Manager',
    });
    expect(isImageId(added.id)).toBe(true);
    expect(await on.images.find(added.id)).toEqual({ type: 'image/png', bytes });
    await on.clock.advance(1_000);
    const newer = await on.images.add({ name: '', bytes: jpegOf() }, MAY);
    expect(newer.name).toBe('picture');
    expect(await on.images.list()).toEqual([newer, added]);
    expect(await on.images.find('0'.repeat(32))).toBeNull();
    expect(await on.images.has('0'.repeat(32))).toBe(false);
  });

  it('are kept once, whatever the file is called and however many hand it in at once', async () => {
    await using on = await opened(open);
    const bytes = pngOf();
    const ids = await Promise.all(
      ['one.png', 'two.png', 'three.png'].map(async (name) => (await on.images.add({ name, bytes }, MAY)).id),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await on.images.list()).toHaveLength(1);
    expect(on.audit.of('image.added')).toMatchObject([{ by: 'May Manager', type: 'image/png', width: 4 }]);
  });

  it.each([
    [
      'a page that is called a picture',
      Buffer.from('<html><script>alert(1)</script></html>'),
      /no PNG, JPEG/,
    ],
    ['an SVG', Buffer.from('<?xml version="1.0"?><svg onload="x()"/>'), /SVG is not taken/],
    ['more pixels than a television holds', hugePng(8_000, 8_000), /8000 × 8000 pixels/],
    ['a side without end', hugePng(4_000_000_000, 1), /pixels/],
    ['no pixels', hugePng(0, 3), /empty/],
    ['a picture that moves', pngOf({ isMoving: true }), /moves/],
  ])('are not %s', async (_name, bytes, words) => {
    await using on = await opened(open);
    await expect(on.images.add({ name: 'x.png', bytes }, MAY)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringMatching(words),
    });
    expect(await on.images.list()).toEqual([]);
    expect(on.audit.of('image.added')).toEqual([]);
  });

  it('have a bound each and one together', async () => {
    await using on = await opened(open);
    const most = IMAGE_LIMITS.bytes;
    await expect(on.images.add({ name: 'x', bytes: padded(most + 1, 0) }, MAY)).rejects.toMatchObject({
      code: 'payload-too-large',
    });
    for (let mark = 0; mark < IMAGE_LIMITS.allBytes / most; mark++)
      await on.images.add({ name: 'x', bytes: padded(most, mark) }, MAY);
    await expect(on.images.add({ name: 'x', bytes: pngOf() }, MAY)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringMatching(/no room/),
    });
    const again = await on.images.add({ name: 'x', bytes: padded(most, 0) }, MAY);
    expect(again.bytes).toBe(most);
  }, 30_000);

  it('come back with a backup', async () => {
    await using on = await opened(open);
    const folder = await mkdtemp(join(tmpdir(), 'images-'));
    const bytes = pngOf({ width: 200, height: 100 });
    const { id } = await on.images.add({ name: 'logo.png', bytes }, MAY);
    const { path } = await writeBackup(on.fresh.store, folder, MORNING);
    const other = await connectStore(
      { dataDir: folder, databaseUrl: null, alone: true },
      'watchfloor-restore',
    );
    await restoreBackup({ store: other, from: path, force: false });
    const images = createImages({ store: other, clock: on.clock, audit: on.audit });
    expect(await images.find(id)).toEqual({ type: 'image/png', bytes });
    await other.close();
    await rm(folder, { recursive: true });
  });
});
