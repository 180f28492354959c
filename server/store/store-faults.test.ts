import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { MIGRATION_NAMES, migrationsRun } from './migrate.ts';
import { openStore } from './open-store.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { startStoreProcess, type StoreProcess } from './testing/start-store-process.ts';

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'store-faults-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

const DONE = { kind: 'done' };
const MOST_WRITES = 5_000;

/** Puts rows until one is refused; yields how many were kept, and the refusal. */
async function putUntilRefused(process: StoreProcess, kind: 'put' | 'put-in-bulk', named: string) {
  for (let kept = 0; kept < MOST_WRITES; kept++) {
    const word = await process.tell({ do: kind, key: `${named} ${kept}`, bytes: 2_000 });
    if (word.kind === 'failed') return { kept, refusal: word };
  }
  throw new Error('Nothing was refused');
}

describe('killed in the middle of writes', () => {
  it('loses nothing that was committed and keeps no half of anything, twenty times on one file', async () => {
    await using data = await folder();
    const committed: string[] = [];
    for (let life = 0; life < 20; life++) {
      await using writer = await startStoreProcess({ dataDir: data.path, alone: true });
      expect(await writer.tell({ do: 'open' })).toMatchObject(DONE);
      // A different moment each time, wherever the large writes beside happen to be.
      let left = 5 + ((life * 37) % 50);
      await writer.writeOn(life, (key) => {
        committed.push(key);
        if (--left === 0) void writer.kill();
      });
      const store = await openStore({ dataDir: data.path });
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.db);
      expect(rows).toEqual([{ integrity_check: 'ok' }]);
      const found = new Set(
        (await store.db.selectFrom('setting').select('key').execute()).map(({ key }) => key),
      );
      const missing = committed.filter(
        (key) => !found.has(key) && !(found.has(`${key}/a`) && found.has(`${key}/b`)),
      );
      expect(missing).toEqual([]);
      const halves = [...found].filter((key) => key.endsWith('/a') && !found.has(key.replace(/a$/, 'b')));
      expect(halves).toEqual([]);
      const pieces = await store.db.selectFrom('checkpoint_piece').select('type').execute();
      expect([0, 3]).toContain(pieces.length);
      expect(new Set(pieces.map(({ type }) => type)).size).toBeLessThan(2);
      await store.close();
    }
    expect(committed.length).toBeGreaterThan(300);
  }, 300_000);
});

describe('a disk that is full', () => {
  it('refuses writes in clear words, lets reads go on, and takes writes again when there is room', async () => {
    await using data = await folder();
    await using process = await startStoreProcess({ dataDir: data.path, disk: 'size=8m', alone: true });
    expect(await process.tell({ do: 'open' })).toMatchObject(DONE);
    expect(await process.tell({ do: 'put', key: 'before', bytes: 100 })).toMatchObject(DONE);
    await process.tell({ do: 'fill' });

    const single = await putUntilRefused(process, 'put', 'full');
    expect(single.refusal).toMatchObject({ code: 'store-failed', hasCause: true });
    expect(single.refusal.message).toMatch(/disk .* is full.*Make room/);
    const bulk = await putUntilRefused(process, 'put-in-bulk', 'full');
    expect(bulk.refusal).toMatchObject({ code: 'store-failed' });
    expect(await process.tell({ do: 'count' })).toEqual({ kind: 'done', count: 1 + single.kept });

    await process.tell({ do: 'free' });
    expect(await process.tell({ do: 'put', key: 'after', bytes: 100 })).toMatchObject(DONE);
    expect(await process.tell({ do: 'put-in-bulk', key: 'after', bytes: 100 })).toMatchObject(DONE);
    expect(await process.tell({ do: 'count' })).toEqual({ kind: 'done', count: 2 + single.kept });
  });

  it('is said at start too', async () => {
    await using data = await folder();
    await using process = await startStoreProcess({ dataDir: data.path, disk: 'size=64k', alone: true });
    const word = await process.tell({ do: 'open' });
    expect(word).toMatchObject({
      kind: 'failed',
      code: 'store-failed',
      message: expect.stringMatching(/full/),
    });
  });
});

describe('a disk that is read-only', () => {
  it.each([
    ['with a store on it', true],
    ['without one', false],
  ])('%s gives a clear error at start', async (_title, hasStore) => {
    await using data = await folder();
    await using process = await startStoreProcess({ dataDir: data.path, disk: 'size=8m' });
    if (hasStore) await process.tell({ do: 'open' });
    if (hasStore) await process.tell({ do: 'shell', script: `cp -r ${data.path} ${data.path}-copy` });
    await using copy = {
      path: `${data.path}-copy`,
      [Symbol.asyncDispose]: () => rm(`${data.path}-copy`, { recursive: true, force: true }),
    };
    await mkdir(copy.path, { recursive: true });
    await using reader = await startStoreProcess({ dataDir: data.path, disk: 'size=8m' });
    const script = `cp -r ${copy.path}/. ${data.path} && mount -o remount,ro ${data.path}`;
    expect(await reader.tell({ do: 'shell', script })).toMatchObject(DONE);
    const word = await reader.tell({ do: 'open' });
    expect(word).toMatchObject({
      kind: 'failed',
      code: 'store-failed',
      message: expect.stringMatching(/read-only/),
    });
  });
});

describe('processes that start at once', () => {
  it('run each migration once on one file', async () => {
    await using data = await folder();
    const words = await openedAtOnce({ dataDir: data.path });
    expect(words).toEqual(Array(4).fill({ kind: 'done', count: 0 }));
    const store = await openStore({ dataDir: data.path });
    expect(await migrationsRun(store.db)).toEqual(MIGRATION_NAMES);
    await store.close();
  });

  it('run each migration once on one PostgreSQL', async () => {
    await using data = await folder();
    await using database = await freshDatabase('empty');
    const place = { dataDir: data.path, databaseUrl: database.url };
    expect(await openedAtOnce(place)).toEqual(Array(4).fill({ kind: 'done', count: 0 }));
    const store = await openStore(place);
    expect(await migrationsRun(store.db)).toEqual(MIGRATION_NAMES);
    await store.close();
  });

  it('as servers on one folder: one runs, the other says whose it is, and a killed one leaves it free', async () => {
    await using data = await folder();
    await using first = await startStoreProcess({ dataDir: data.path, alone: true });
    await using second = await startStoreProcess({ dataDir: data.path, alone: true });
    await using beside = await startStoreProcess({ dataDir: data.path });
    expect(await first.tell({ do: 'open' })).toMatchObject(DONE);
    const refusal = await second.tell({ do: 'open' });
    expect(refusal).toMatchObject({ kind: 'failed', code: 'store-failed' });
    expect(refusal).toHaveProperty(
      'message',
      expect.stringContaining(`(process ${first.pid}) runs on this DATA_DIR`),
    );
    expect(await beside.tell({ do: 'open' })).toMatchObject(DONE);
    await first.kill();
    expect(await second.tell({ do: 'open' })).toMatchObject(DONE);
  });

  it('and close their store end by themselves', async () => {
    await using data = await folder();
    await using process = await startStoreProcess({ dataDir: data.path });
    await process.tell({ do: 'open' });
    await process.tell({ do: 'put-in-bulk', key: 'a', bytes: 1 });
    await process.tell({ do: 'close' });
    expect(await process.ended).toEqual([0, null]);
  });
});

async function openedAtOnce(place: { dataDir: string; databaseUrl?: string }) {
  const processes = await Promise.all(Array.from({ length: 4 }, () => startStoreProcess(place)));
  const words = await Promise.all(processes.map((process) => process.tell({ do: 'open' })));
  await Promise.all(processes.map((process) => process.kill()));
  return words;
}
