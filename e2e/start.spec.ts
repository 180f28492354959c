import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { cameIn } from './floor.ts';
import { healthBody } from './floor-answers.ts';
import { spawnNode, startProcess } from './process.ts';

const LAUNCHER = 'server/cli/start.mjs';
const FREE_PORTS = { PORT: '0', SIMULATOR_PORT: '0', SIMULATOR_CONTROL_PORT: '0' };

interface Ended {
  code: number | null;
  output: string;
}

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const { ended, output } = spawnNode([LAUNCHER, ...args], env);
  return { code: await ended, output: output() };
}

/** The app among the processes that the launcher started. */
function appBelow(pid: number | undefined): number {
  const list = execFileSync('ps', ['-o', 'pid=,ppid=,args=', '-A'], { encoding: 'utf8' }).split('\n');
  const line = list.find(
    (text) => text.trim().split(/\s+/)[1] === String(pid) && text.includes('server/main.ts'),
  );
  if (line === undefined) throw new Error('The launcher runs no app');
  return Number(line.trim().split(/\s+/)[0]);
}

test('npm start prints the addresses, starts a dead app again and leaves nothing behind', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'watchfloor-'));
  const { child, ended, output } = spawnNode([LAUNCHER], { ...FREE_PORTS, DATA_DIR: dataDir });
  await expect.poll(output).toMatch(/Wall +http:\S+/);
  const wall = /Wall +(http:\S+)/.exec(output())?.[1] ?? '';
  // One click lets a newcomer in, and the link of the first administrator is there beside it.
  expect(output()).toMatch(/http:\S+\/welcome#\S{20}/);
  const session = { cookie: await cameIn(new URL(wall).origin) };
  const page = await fetch(wall, { headers: session, redirect: 'manual' });
  expect(page.status).toBe(200);
  const startedAt = async (): Promise<string> => {
    const answer = await fetch(new URL('/api/health', wall), { headers: session }).catch(() => null);
    return answer?.ok ? healthBody.parse(await answer.json()).startedAt : '';
  };
  const first = await startedAt();
  expect(first).not.toBe('');

  process.kill(appBelow(child.pid), 'SIGKILL');
  await expect.poll(output).toContain('starting it again');
  await expect.poll(async () => ['', first].includes(await startedAt())).toBe(false);

  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(await startedAt()).toBe('');
  await rm(dataDir, { recursive: true, force: true });
});

test('--help says what there is to choose', async () => {
  const { code, output } = await run(['--help']);
  expect(code).toBe(0);
  for (const word of ['--no-simulator', '--size', '--seed', '--quota', 'PORT', 'HOST'])
    expect(output).toContain(word);
});

test('an unknown flag is named, and what there is instead', async () => {
  const { code, output } = await run(['--colour']);
  expect(code).toBe(1);
  expect(output).toContain("'--colour'");
  expect(output).toContain('--no-simulator');
  expect(output).not.toContain('    at ');
});

test('a size that does not exist is named, and those that do', async () => {
  const { code, output } = await run(['--size=huge'], FREE_PORTS);
  expect(code).not.toBe(0);
  expect(output).toContain('--size must be one of small, medium, large, not "huge"');
  expect(output).not.toContain('    at ');
});

test('half a connection in the environment says what is missing', async () => {
  const { code, output } = await run(['--no-simulator'], {
    ...FREE_PORTS,
    FIVE9_URL: '',
    FIVE9_USERNAME: 'x',
  });
  expect(code).not.toBe(0);
  expect(output).toContain('FIVE9_URL: is not set');
  expect(output).toContain('FIVE9_PASSWORD: is not set');
});

test('without the simulator and without a connection it starts, and nobody walks in', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'watchfloor-'));
  const { child, ended, output } = spawnNode([LAUNCHER, '--no-simulator'], {
    ...FREE_PORTS,
    DATA_DIR: dataDir,
    FIVE9_URL: '',
    FIVE9_USERNAME: '',
    FIVE9_PASSWORD: '',
  });
  await expect.poll(output).toMatch(/http:\S+\/welcome#\S{20}/);
  const wall = /Wall +(http:\S+)/.exec(output())?.[1] ?? '';
  expect((await fetch(new URL('/api/demo', wall), { method: 'POST' })).status).toBe(404);
  expect((await fetch(new URL('/desk', wall), { redirect: 'manual' })).status).toBe(303);
  // A television may open the wall, and is shown how to be paired; it has no program before that.
  expect((await fetch(wall)).status).toBe(200);
  expect((await fetch(new URL('/api/wall/program', wall))).status).toBe(401);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await rm(dataDir, { recursive: true, force: true });
});

test('a port that is taken is named', async () => {
  const other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = address !== null && typeof address === 'object' ? String(address.port) : '';
  const { code, output } = await run([], { ...FREE_PORTS, PORT: port });
  other.close();
  expect(code).not.toBe(0);
  expect(output).toContain(`cannot listen on 127.0.0.1:${port}`);
  expect(output).not.toContain('    at ');
});

test('a server without its settings says which', async () => {
  const { ended, output } = spawnNode(['server/main.ts'], {
    FIVE9_URL: '',
    FIVE9_PASSWORD: 'not-to-be-shown',
  });
  expect(await ended).toBe(2);
  expect(output()).toContain('FIVE9_URL: is not set');
  expect(output()).not.toContain('not-to-be-shown');
});

test('a simulator whose port is taken says so', async () => {
  const first = await startProcess([
    'server/simulator/cli.ts',
    '--size=small',
    '--port=0',
    '--control-port=0',
  ]);
  const { ended, output } = spawnNode([
    'server/simulator/cli.ts',
    '--size=small',
    `--port=${first.port}`,
    '--control-port=0',
  ]);
  expect(await ended).toBe(1);
  expect(output()).toMatch(/The simulator cannot start: .*EADDRINUSE/);
  expect(await first.end('SIGTERM')).toBe(0);
});
