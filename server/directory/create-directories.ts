import type { Clock } from '#lib/domain/clock';
import { AppError } from '#server/app-error';
import type { Logger } from '#server/ops/log';
import { Listeners } from '#server/statistics/listeners';
import type { Store } from '#server/store/open-store';
import { ConnectionDirectory } from './connection-directory.ts';
import type { Directories } from './directories.ts';
import { EMPTY_VIEW } from './directory-view.ts';

export interface DirectoriesOptions {
  store: Pick<Store, 'db'>;
  clock: Clock;
  log: Logger;
  /** Yields 0 ≤ x < 1 to spread readings. */
  random: () => number;
}

/** The directories of this server, none at first. */
export function createDirectories({ store, clock, log, random }: DirectoriesOptions): Directories {
  const directories = new Map<string, ConnectionDirectory>();
  /** What is being let go of: who comes back waits for it, or would load what is about to be deleted. */
  const endings = new Map<string, Promise<unknown>>();
  const listeners = new Listeners<[connectionId: string]>();
  let isRunning = false;

  const changed = (connectionId: string): void => {
    try {
      listeners.tell(connectionId);
    } catch (error) {
      log.error({ err: error, connection: connectionId }, 'a change of the directory was not taken in');
    }
  };
  const named = (connectionId: string): ConnectionDirectory => {
    const found = directories.get(connectionId);
    if (!found)
      throw new AppError('unknown-connection', 'There is no such connection', {
        reason: 'no-such-connection',
      });
    return found;
  };
  const letGo = (connectionId: string): ConnectionDirectory | undefined => {
    const directory = directories.get(connectionId);
    directories.delete(connectionId);
    if (directory && directory.view.standing().origin !== 'none') changed(connectionId);
    return directory;
  };
  const ending = (connectionId: string, work: Promise<void>): Promise<void> => {
    const before = endings.get(connectionId) ?? Promise.resolve();
    const settled = Promise.allSettled([before, work]).then(() => {
      if (endings.get(connectionId) === settled) endings.delete(connectionId);
    });
    endings.set(connectionId, settled);
    return work;
  };

  return {
    of: (connectionId) => directories.get(connectionId)?.view ?? EMPTY_VIEW,
    onChanged: (listener) => listeners.add(listener),
    async add(connectionId, source) {
      let directory = directories.get(connectionId);
      if (!directory) {
        const onChanged = (): void => {
          if (directories.get(connectionId) === directory) changed(connectionId);
        };
        directory = new ConnectionDirectory({ connectionId, store, clock, log, random, onChanged });
        directories.set(connectionId, directory);
      }
      await endings.get(connectionId);
      await directory.load();
      if (directories.get(connectionId) !== directory) {
        source?.close();
        return;
      }
      await directory.read(source);
      if (isRunning) directory.start();
    },
    async remove(connectionId) {
      const directory = letGo(connectionId);
      if (directory) await ending(connectionId, directory.stop());
    },
    async forget(connectionId) {
      const directory =
        letGo(connectionId) ??
        new ConnectionDirectory({ connectionId, store, clock, log, random, onChanged: () => undefined });
      await ending(connectionId, directory.forget());
    },
    start() {
      isRunning = true;
      for (const directory of directories.values()) directory.start();
    },
    async stop() {
      isRunning = false;
      await Promise.all(Array.from(directories.values(), (directory) => directory.stop()));
      await Promise.all(endings.values());
      listeners.clear();
    },
    isReadable: (connectionId) => directories.get(connectionId)?.isReadable ?? false,
    refresh: async (connectionId) => named(connectionId).refresh(),
    compare: async (connectionId, reading) => named(connectionId).compare(reading),
    upload: async (connectionId, reading) => named(connectionId).upload(reading),
  };
}
