import { execFile } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const DEBIAN = '/usr/lib/postgresql';

/** Where initdb and postgres are: Debian keeps them off the path. Rejects with what to do where there are none. */
export async function postgresPrograms(): Promise<string> {
  const versions = await readdir(DEBIAN).catch(() => []);
  const newestFirst = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'));
  for (const folder of [...newestFirst, await folderOnPath()])
    if (folder !== null && (await has(folder, 'initdb')) && (await has(folder, 'postgres'))) return folder;
  throw new Error(
    'PostgreSQL is not installed, and the store is tested on it too. Install it (Debian: apt-get install postgresql); npm test does so where it may.',
  );
}

async function folderOnPath(): Promise<string | null> {
  return promisify(execFile)('pg_config', ['--bindir']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}

async function has(folder: string, program: string): Promise<boolean> {
  return access(join(folder, program)).then(
    () => true,
    () => false,
  );
}
