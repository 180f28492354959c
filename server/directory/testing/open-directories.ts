import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { ManualClock } from '#lib/domain/manual-clock';
import { openStore, type Store } from '#server/store/open-store';
import { createDirectories } from '../create-directories.ts';
import type { Directories } from '../directories.ts';
import { READING_LIMIT_MS } from '../read-turns.ts';

export const NINE = Date.UTC(2026, 0, 5, 9);
export const CONNECTION = 'north';

/** Notes how long it is to wait for the next reading; the watchdogs of readings do not count. */
class NotingClock extends ManualClock {
  readonly waits: number[] = [];

  override after(waitMs: number, task: () => void): () => void {
    if (waitMs !== READING_LIMIT_MS) this.waits.push(waitMs);
    return super.after(waitMs, task);
  }
}

export interface OpenDirectories extends AsyncDisposable {
  store: Store;
  clock: NotingClock;
  directories: Directories;
  /** Ends these directories and opens others on the same store, as a restart does. */
  restart(): Promise<Directories>;
}

/** Directories on a store of their own, on a clock that is moved by hand. */
export async function openDirectories(): Promise<OpenDirectories> {
  const dataDir = await mkdtemp(join(tmpdir(), 'directory-'));
  const store = await openStore({ dataDir });
  const clock = new NotingClock(NINE);
  const log = pino({ level: 'silent' });
  const make = (): Directories => createDirectories({ store, clock, log, random: () => 0.5 });
  const opened = {
    store,
    clock,
    directories: make(),
    async restart() {
      await opened.directories.stop();
      opened.directories = make();
      return opened.directories;
    },
    async [Symbol.asyncDispose]() {
      await opened.directories.stop();
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return opened;
}

/** Lets the loop turn until something is so; gives up after a second's worth of turns. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100_000 && !isSo(); turn++) await setImmediate();
  if (!isSo()) throw new Error('It did not come about');
}
