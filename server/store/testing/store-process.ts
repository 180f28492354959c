import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import { isAppError } from '#server/app-error';
import { openStore, type Store } from '../open-store.ts';
import { commandSchema, type StoreCommand, type StoreWord } from './store-command.ts';

const start = z
  .strictObject({
    dataDir: z.string(),
    databaseUrl: z.string().nullable(),
    alone: z.boolean(),
    mounted: z.string().nullable(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

/** A process of its own with a store, to be told what to do and killed. */
async function live(): Promise<void> {
  // In a world of mounts of its own, which ends with it.
  if (start.mounted !== null)
    execFileSync('mount', ['-t', 'tmpfs', '-o', `mode=700,${start.mounted}`, 'tmpfs', start.dataDir]);
  let store: Store | null = null;
  process.on('message', (message) => {
    const command = commandSchema.parse(message);
    void (async () => {
      if (command.do === 'open') {
        const { dataDir, databaseUrl, alone } = start;
        store = await openStore({ dataDir, databaseUrl, alone });
        return say({ kind: 'done', count: 0 });
      }
      if (command.do === 'shell') {
        execFileSync('sh', ['-c', command.script], { stdio: 'ignore' });
        return say({ kind: 'done', count: 0 });
      }
      if (!store) throw new Error('Not open');
      await obey(store, command);
    })().catch((error: unknown) =>
      say({
        kind: 'failed',
        code: isAppError(error) ? error.code : 'unknown',
        message: error instanceof Error ? error.message : String(error),
        hasCause: error instanceof Error && error.cause instanceof Error,
      }),
    );
  });
  say({ kind: 'done', count: process.pid });
}

async function obey(store: Store, command: Exclude<StoreCommand, { do: 'open' | 'shell' }>): Promise<void> {
  switch (command.do) {
    case 'put':
      await put(store, command.key, command.bytes);
      return say({ kind: 'done', count: 1 });
    case 'put-in-bulk':
      await store.bulk
        .insertInto('checkpoint_piece')
        .values({ connection_id: 'c', type: command.key, piece: 0, text: 'x'.repeat(command.bytes) })
        .execute();
      return say({ kind: 'done', count: 1 });
    case 'count': {
      const rows = await store.db.selectFrom('setting').select('key').execute();
      return say({ kind: 'done', count: rows.length });
    }
    case 'fill':
      fill(start.dataDir);
      return say({ kind: 'done', count: 0 });
    case 'free':
      rmSync(join(start.dataDir, 'filler'));
      return say({ kind: 'done', count: 0 });
    case 'write-on':
      return writeOn(store, command.life);
    case 'close':
      await store.close();
      say({ kind: 'done', count: 0 });
      return process.disconnect();
  }
}

/** Writes singles and pairs as fast as it can, with large writes beside; says each once it is committed. */
async function writeOn(store: Store, life: number): Promise<never> {
  void (async () => {
    for (let turn = 0; ; turn++)
      await store.bulk.transaction().execute(async (trx) => {
        await trx.deleteFrom('checkpoint_piece').execute();
        const rows = [0, 1, 2].map((piece) => ({
          connection_id: 'c',
          type: `${life} ${turn}`,
          piece,
          text: 'x'.repeat(50_000),
        }));
        await trx.insertInto('checkpoint_piece').values(rows).execute();
      });
  })();
  for (let turn = 0; ; turn++) {
    const key = `${life}/${turn}`;
    if (turn % 2 === 0) await put(store, key, 100);
    else
      await store.db.transaction().execute(async (trx) => {
        for (const half of ['a', 'b']) await put({ db: trx }, `${key}/${half}`, 100);
      });
    say({ kind: 'committed', key });
  }
}

async function put({ db }: Pick<Store, 'db'>, key: string, bytes: number): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key, value: JSON.stringify('x'.repeat(bytes)), updated_at: 1 })
    .execute();
}

/** Takes what is left of the disk. */
function fill(folder: string): void {
  const filler = openSync(join(folder, 'filler'), 'w');
  try {
    for (;;) writeSync(filler, Buffer.alloc(4096));
  } catch {
    closeSync(filler);
  }
}

function say(word: StoreWord): void {
  process.send?.(word);
}

await live();
