import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pid } from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { resultCodeOf } from './sqlite-failure.ts';

const SQLITE_BUSY = 5;

export type FolderHold = { kind: 'held'; release(): void } | { kind: 'taken'; byPid: number | null };

/**
 * Holds a folder for one server. The hold is a lock of the operating system on `server.lock`: it goes with the process,
 * however that ends, and no number of a process can be mistaken for another's. `server.pid` only tells people who holds it.
 */
export function holdFolder(folder: string): FolderHold {
  const lock = new DatabaseSync(join(folder, 'server.lock'), { timeout: 0 });
  const pidFile = join(folder, 'server.pid');
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (resultCodeOf(error) === SQLITE_BUSY) return { kind: 'taken', byPid: pidIn(pidFile) };
    throw error;
  }
  try {
    writeFileSync(pidFile, `${pid}\n`, { mode: 0o600 });
  } catch (error) {
    lock.close();
    throw error;
  }
  return { kind: 'held', release: () => lock.close() };
}

function pidIn(path: string): number | null {
  try {
    const found = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(found) && found > 0 ? found : null;
  } catch {
    return null;
  }
}
