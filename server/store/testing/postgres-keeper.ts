import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, geteuid, kill } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { openStore } from '../open-store.ts';
import { databaseUrl, KEPT, READY_FILE, TEMPLATE } from './postgres-place.ts';
import { postgresPrograms } from './postgres-programs.ts';

const run = promisify(execFile);

/**
 * Runs one PostgreSQL for the tests of one run, in the folder that is its first argument, and ends it once the process of
 * its second argument is gone, however that ended. Nothing of it is durable, and nothing of it stays.
 */
async function keep(folder: string, parentPid: number): Promise<void> {
  try {
    const server = await start(folder);
    try {
      await untilReady(folder);
      await makeTemplate(folder);
      await tell(folder, '');
      while (isAlive(parentPid) && server.exitCode === null) await setTimeout(250);
    } finally {
      const gone = once(server, 'exit');
      if (server.exitCode === null && server.kill('SIGQUIT')) await gone;
    }
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    await tell(folder, error instanceof Error ? error.message : String(error));
    while (isAlive(parentPid)) await setTimeout(250);
    await rm(folder, { recursive: true, force: true });
  }
}

async function start(folder: string): ReturnType<typeof launched> {
  const programs = await postgresPrograms();
  // PostgreSQL refuses to run as root.
  const owner = geteuid?.() === 0 ? await unprivileged() : null;
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (owner) await Promise.all([folder, data].map((path) => chown(path, owner.uid, owner.gid)));
  const initialise = [
    '--pgdata',
    data,
    '--username=postgres',
    '--auth=trust',
    '--no-sync',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ];
  await run(join(programs, 'initdb'), initialise, { cwd: folder, ...owner });
  return launched(join(programs, 'postgres'), folder, owner);
}

async function launched(program: string, folder: string, owner: object | null) {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '200',
    // Nobody replicates it: making a database costs half as much.
    wal_level: 'minimal',
    max_wal_senders: '0',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(program, ['-D', join(folder, 'data'), ...flags], {
    cwd: folder,
    stdio: 'ignore',
    ...owner,
  });
  await once(server, 'spawn');
  return server;
}

async function unprivileged(): Promise<{ uid: number; gid: number }> {
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => null);
    if (ids) return { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.');
}

async function untilReady(folder: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new Client(databaseUrl(folder, 'postgres'));
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 300) throw error;
      await setTimeout(100);
    }
  }
}

/** A database with our schema in it, which the tests' databases are copies of. */
async function makeTemplate(folder: string): Promise<void> {
  const client = new Client(databaseUrl(folder, 'postgres'));
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.query(`create table ${KEPT} (name text primary key)`);
  await client.end();
  const store = await openStore({ dataDir: folder, databaseUrl: databaseUrl(folder, TEMPLATE) });
  await store.close();
}

/** Written elsewhere and renamed, so that it is found whole. */
async function tell(folder: string, problem: string): Promise<void> {
  await writeFile(join(folder, 'telling'), problem);
  await rename(join(folder, 'telling'), join(folder, READY_FILE));
}

function isAlive(pid: number): boolean {
  try {
    return kill(pid, 0);
  } catch {
    return false;
  }
}

const [folder, parentPid] = argv.slice(2);
if (folder === undefined || parentPid === undefined) throw new Error('A folder and a process are needed');
await keep(folder, Number(parentPid));
