import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, pid, ppid } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { Client } from 'pg';
import { databaseUrl, READY_FILE, TEMPLATE } from './postgres-place.ts';

const PATIENCE_MS = 60_000;

export interface FreshDatabase extends AsyncDisposable {
  readonly url: string;
}

/** A database of its own with our schema in it, or `empty`, in the run's PostgreSQL; the first who asks starts that. */
export async function freshDatabase(content: 'migrated' | 'empty' = 'migrated'): Promise<FreshDatabase> {
  const folder = await clusterFolder();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await inAdminSession(
    folder,
    `create database ${name} template ${content === 'empty' ? 'template1' : TEMPLATE}`,
  );
  return {
    url: databaseUrl(folder, name),
    [Symbol.asyncDispose]: () => inAdminSession(folder, `drop database ${name} with (force)`),
  };
}

/** The files of one run share a cluster; its folder is named after the process that runs them all. */
async function clusterFolder(): Promise<string> {
  const runner = isMainThread ? ppid : pid;
  const folder = join(tmpdir(), `watchfloor-postgres-${runner}`);
  const isFirst = await mkdir(folder, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const keeper = fileURLToPath(new URL('./postgres-keeper.ts', import.meta.url));
    const args = ['--disable-warning=ExperimentalWarning', keeper, folder, String(runner)];
    spawn(execPath, args, { detached: true, stdio: 'ignore' }).unref();
  }
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 50) {
    const problem = await readFile(join(folder, READY_FILE), 'utf8').catch(() => null);
    if (problem === '') return folder;
    if (problem !== null) throw new Error(problem);
    await setTimeout(50);
  }
  throw new Error(`PostgreSQL for the tests did not start within ${PATIENCE_MS / 1000} s`);
}

async function inAdminSession(folder: string, statement: string): Promise<void> {
  const client = new Client(databaseUrl(folder, 'postgres'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
