import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { systemClock } from '#lib/domain/clock';
import { NotedAudit } from '#server/auth/testing/noted-audit';
import { createBoards } from '#server/boards/create-boards';
import { openStore } from '#server/store/open-store';

const run = promisify(execFile);
const EXAMPLES = join(import.meta.dirname, '../../boards');

/** A server's boards on a store, and the command typed in a folder that holds the examples. */
async function runningServer() {
  const root = await mkdtemp(join(tmpdir(), 'boards-command-'));
  const [home, dataDir] = [join(root, 'home'), join(root, 'data')];
  await mkdir(home);
  await cp(EXAMPLES, join(home, 'boards'), { recursive: true });
  const store = await openStore({ dataDir, alone: true });
  const log = pino({ level: 'silent' });
  const boards = createBoards({ store, clock: systemClock, log, audit: new NotedAudit() });
  await boards.start();
  const none = { DATABASE_URL: '', FIVE9_URL: '', FIVE9_USERNAME: '', FIVE9_PASSWORD: '' };
  const env = { ...process.env, ...none, DATA_DIR: dataDir, INIT_CWD: home };
  return {
    home,
    boards,
    type: (...args: string[]) =>
      run(process.execPath, [join(import.meta.dirname, 'boards.mjs'), ...args], { env }).then(
        ({ stdout }) => ({ code: 0, said: stdout }),
        (error: { code?: unknown; stderr?: unknown; stdout?: unknown }) => ({
          code: error.code,
          said: `${String(error.stdout)}${String(error.stderr)}`,
        }),
      ),
    async [Symbol.asyncDispose]() {
      await boards.stop();
      await store.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

describe('npm run boards', () => {
  it('shows boards on a running server within three seconds of applying them', async () => {
    await using server = await runningServer();
    expect(await server.type('apply', '--dry-run')).toMatchObject({
      code: 0,
      said: expect.stringContaining('dry run'),
    });
    expect(await server.type('apply')).toMatchObject({
      code: 0,
      said: expect.stringContaining('2 applied, 0 unchanged.'),
    });
    await expect.poll(() => server.boards.published().size, { timeout: 3_000 }).toBe(2);
    expect((await server.type('apply')).said).toContain('0 applied, 2 unchanged.');
    await server.type('export', '--to', 'out');
    expect((await readdir(join(server.home, 'out'))).toSorted()).toEqual([
      'agents-by-state.json',
      'whole-floor.json',
    ]);
    expect((await server.type('apply', '--from', 'out')).said).toContain('0 applied, 2 unchanged.');
  });

  it('writes nothing and fails when one file is wrong', async () => {
    await using server = await runningServer();
    await writeFile(join(server.home, 'boards', 'broken.json'), '{"watchfloor":"board","format":1}');
    expect(await server.type('apply')).toEqual({
      code: 1,
      said: expect.stringMatching(/broken\.json: key: .*\nbroken\.json: team: .*\nNothing was written\./s),
    });
    expect(server.boards.published().size).toBe(0);
  });

  it.each(
    [[], ['publish'], ['apply', '--to', 'x'], ['export', '--force'], ['apply', 'twice']].map((args) => [
      args,
    ]),
  )('explains itself when typed as %j', async (args) => {
    await using server = await runningServer();
    expect(await server.type(...args)).toMatchObject({
      code: 2,
      said: expect.stringContaining('npm run boards -- apply'),
    });
  });
});
