import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openStore } from '#server/store/open-store';
import { freshDatabase } from '#server/store/testing/fresh-database';

const run = promisify(execFile);
const KINDS = ['sqlite', 'postgres'] as const;

/** An installation's place, and the commands typed in a folder `home` beside it. */
async function installation(kind: (typeof KINDS)[number]) {
  const root = await mkdtemp(join(tmpdir(), 'commands-'));
  const home = join(root, 'home');
  await Promise.all([mkdir(home), mkdir(join(root, 'data'))]);
  const database = kind === 'postgres' ? await freshDatabase('empty') : null;
  const place = { dataDir: join(root, 'data'), databaseUrl: database?.url ?? null };
  const set = { DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl ?? '', INIT_CWD: home };
  const env = {
    ...process.env,
    FIVE9_URL: '',
    FIVE9_USERNAME: '',
    FIVE9_PASSWORD: '',
    SECRET_KEY: '',
    ...set,
  };
  return {
    home,
    place,
    type: (name: string, ...args: string[]) =>
      run(process.execPath, [join(import.meta.dirname, `${name}.mjs`), ...args], { env }).then(
        ({ stdout }) => ({ code: 0, said: stdout }),
        (error: { code?: unknown; stderr?: unknown }) => ({ code: error.code, said: String(error.stderr) }),
      ),
    async [Symbol.asyncDispose]() {
      await database?.[Symbol.asyncDispose]();
      await rm(root, { recursive: true, force: true });
    },
  };
}

const row = (key: string) => ({ key, value: '"a"', updated_at: 1 });

describe.each(KINDS)('npm run backup and restore on %s', (kind) => {
  it('carry a running installation over to another, and say where the key is', async () => {
    await using here = await installation(kind);
    const server = await openStore({ ...here.place, alone: true });
    await server.db.insertInto('setting').values(row('kept')).execute();
    await writeFile(join(here.place.dataDir, 'secret.key'), 'the key');
    const backup = await here.type('backup', '--to', '.');
    expect(backup).toMatchObject({
      code: 0,
      said: expect.stringContaining(join(here.place.dataDir, 'secret.key')),
    });
    const [file = ''] = await readdir(here.home);

    const refused = await here.type('restore', '--from', file, '--force');
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('runs on this') });
    await server.close();
    expect(await here.type('restore', '--from', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('--force'),
    });

    await using there = await installation(kind === 'sqlite' ? 'postgres' : 'sqlite');
    const restored = await there.type('restore', '--from', join(here.home, file));
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Restored 1 rows') });
    const store = await openStore(there.place);
    expect(await store.db.selectFrom('setting').selectAll().execute()).toEqual([row('kept')]);
    await store.close();
  });
});

describe('npm run backup and restore', () => {
  it.each([
    ['backup', []],
    ['backup', ['--to', '']],
    ['restore', []],
    ['restore', ['--frmo', 'x']],
  ])('%s %j explain how they are used', async (name, args) => {
    await using here = await installation('sqlite');
    expect(await here.type(name, ...args)).toMatchObject({
      code: 2,
      said: expect.stringContaining(`npm run ${name} -- --`),
    });
  });

  it('do not make an installation of a mistyped folder', async () => {
    await using here = await installation('sqlite');
    expect(await here.type('backup', '--to', '.')).toMatchObject({
      code: 2,
      said: expect.stringContaining('no store'),
    });
  });
});
