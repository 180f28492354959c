import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { describeEachStore, type FreshStore } from '#server/store/testing/each-store';
import type { Checkpoint } from './checkpoint-store.ts';
import { createCheckpointsInStore } from './checkpoints-in-store.ts';
import { tidyCheckpoints } from './tidy-checkpoints.ts';

const T0 = 1_700_000_000_000;

function checkpoint(over: Partial<Checkpoint> = {}): Checkpoint {
  return {
    type: 'ACDStatus',
    timestamp: T0,
    answeredAt: T0 + 60_000,
    sessionLives: true,
    table: {
      columns: ['Skill Name', 'Calls In Queue'],
      rows: [
        { cells: ['Sales "A"\n', '4'], toldAt: null },
        { cells: ['Support', null], toldAt: [T0, T0 + 1] },
      ],
      hundreds: ['Service Level'],
      wholeAt: T0,
      sourceTime: T0,
      measuredAt: T0 + 40,
      receivedAt: T0 + 80,
    },
    ...over,
  };
}

/** As large as ten thousand agents' rows are. */
function large(timestamp: number): Checkpoint {
  const width = 30;
  const columns = Array.from({ length: width }, (_, index) => `Column ${index}`);
  const rows = Array.from({ length: 10_000 }, (_, row) => ({
    cells: columns.map((_name, index) => `cell ${row} ${index} of ${timestamp}`),
    toldAt: null,
  }));
  return checkpoint({ timestamp, table: { ...checkpoint().table, columns, rows } });
}

function keptIn({ store }: FreshStore, connectionId = 'north') {
  const said: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => said.push(line) });
  return {
    said: () => said.join(''),
    log,
    checkpoints: createCheckpointsInStore({ store, connectionId, log }),
  };
}

describeEachStore('checkpoints', (open) => {
  it('give back what was saved, table and timestamp together, also after a restart', async () => {
    await using fresh = await open();
    const { checkpoints } = keptIn(fresh);
    await checkpoints.save('me', checkpoint());
    await checkpoints.save('me', checkpoint({ type: 'AgentState', timestamp: T0 + 5 }));
    await fresh.reopen();
    const found = await keptIn(fresh).checkpoints.load('me');
    expect(found).toHaveLength(2);
    expect(found).toContainEqual(checkpoint());
  });

  it('are found empty where nothing was ever saved', async () => {
    await using fresh = await open();
    const { checkpoints, said } = keptIn(fresh);
    expect(await checkpoints.load('me')).toEqual([]);
    expect(said()).toBe('');
  });

  it('of somebody else, or of other settings, are not used, and the log says so without a name', async () => {
    await using fresh = await open();
    const { checkpoints, said } = keptIn(fresh);
    await checkpoints.save('me', checkpoint());
    expect(await checkpoints.load('you')).toEqual([]);
    expect(said()).toContain('"kind":"foreign"');
    expect(said()).not.toContain('Sales');
  });

  it('of one connection are not those of another', async () => {
    await using fresh = await open();
    await keptIn(fresh, 'north').checkpoints.save('me', checkpoint());
    await keptIn(fresh, 'south').checkpoints.save('me', checkpoint({ timestamp: 7 }));
    expect(await keptIn(fresh, 'north').checkpoints.load('me')).toEqual([checkpoint()]);
  });

  it.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, -20)],
    ['cut at a line', (text) => `${text.split('\n')[0]}\n`],
    ['with a row too much', (text) => `${text}["x","1"]\n`],
    ['with a row of another width', (text) => text.replace('["Support",null]', '["Support"]')],
    ['without a key', (text) => text.replace('"Support"', 'null')],
    ['empty', () => ''],
    ['that is no JSON', () => 'hello\nworld\n'],
  ])('%s are not used', async (_title, spoil) => {
    await using fresh = await open();
    const { checkpoints, said } = keptIn(fresh);
    await checkpoints.save('me', checkpoint());
    const { db } = fresh.store;
    const piece = await db
      .selectFrom('checkpoint_piece')
      .select('text')
      .where('piece', '=', 1)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('checkpoint_piece')
      .set({ text: spoil(piece.text) })
      .where('piece', '=', 1)
      .execute();
    expect(await checkpoints.load('me')).toEqual([]);
    expect(said()).toContain('"kind":"corrupt"');
  });

  it.each<[string, (text: string) => string]>([
    ['of another version', (text) => text.replace('"version":1', '"version":2')],
    ['of an unknown type', (text) => text.replace('"ACDStatus"', '"Moon"')],
    ['without a head', () => ''],
  ])('%s are not used', async (_title, spoil) => {
    await using fresh = await open();
    const { checkpoints, said } = keptIn(fresh);
    await checkpoints.save('me', checkpoint());
    const { db } = fresh.store;
    const head = await db
      .selectFrom('checkpoint_piece')
      .select('text')
      .where('piece', '=', 0)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('checkpoint_piece')
      .set({ text: spoil(head.text) })
      .where('piece', '=', 0)
      .execute();
    expect(await checkpoints.load('me')).toEqual([]);
    expect(said()).toContain('"kind":"corrupt"');
  });

  it('with a piece missing are not used', async () => {
    await using fresh = await open();
    const { checkpoints } = keptIn(fresh);
    await checkpoints.save('me', large(T0));
    await fresh.store.db.deleteFrom('checkpoint_piece').where('piece', '=', 3).execute();
    expect(await checkpoints.load('me')).toEqual([]);
  });

  it('hold ten thousand rows, replaced by few as a whole', async () => {
    await using fresh = await open();
    const { checkpoints } = keptIn(fresh);
    await checkpoints.save('me', large(T0));
    expect(await checkpoints.load('me')).toEqual([large(T0)]);
    await checkpoints.save('me', checkpoint({ timestamp: T0 + 99 }));
    expect((await checkpoints.load('me')).map((one) => one.timestamp)).toEqual([T0 + 99]);
    const { db } = fresh.store;
    expect(await db.selectFrom('checkpoint_piece').select('piece').execute()).toHaveLength(2);
  });

  it('are read whole while they are replaced', async () => {
    await using fresh = await open();
    const { checkpoints } = keptIn(fresh);
    await checkpoints.save('me', large(1));
    const saving = (async () => {
      for (let turn = 2; turn < 6; turn++) await checkpoints.save('me', large(turn));
    })();
    for (let turn = 0; turn < 4; turn++) {
      const [found] = await checkpoints.load('me');
      expect(found).toEqual(large(found?.timestamp ?? 0));
    }
    await saving;
  });

  it('that fail half-way leave the old one', async () => {
    await using fresh = await open();
    const { checkpoints } = keptIn(fresh);
    await checkpoints.save('me', checkpoint());
    await sql`create unique index at_most_two on checkpoint_piece (type) where piece > 1`.execute(
      fresh.store.db,
    );
    await expect(checkpoints.save('me', large(T0 + 1))).rejects.toThrow(/unique/i);
    expect(await checkpoints.load('me')).toEqual([checkpoint()]);
  });

  it('of connections that are gone are removed at start, with the files of earlier versions', async () => {
    await using fresh = await open();
    const { log } = keptIn(fresh);
    for (const id of ['north', 'south', 'east']) await keptIn(fresh, id).checkpoints.save('me', checkpoint());
    const files = join(fresh.dataDir, 'checkpoints', 'five9');
    await mkdir(files, { recursive: true });
    await writeFile(join(files, 'ACDStatus.jsonl'), 'old');
    const { store, dataDir } = fresh;
    const row = { id: 'east', settings: '{}', created_at: T0, updated_at: T0, version: 1 };
    await store.db.insertInto('connection').values(row).execute();
    await tidyCheckpoints({ store, dataDir, besides: ['north'], log });
    expect(await keptIn(fresh, 'north').checkpoints.load('me')).toHaveLength(1);
    expect(await keptIn(fresh, 'east').checkpoints.load('me')).toHaveLength(1);
    expect(await keptIn(fresh, 'south').checkpoints.load('me')).toHaveLength(0);
    await expect(access(files)).rejects.toThrow('ENOENT');
  });
});
