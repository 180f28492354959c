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
    if (!found) throw new AppError('unknown-connection', 'There is no such connection');
    return found;
  };
  const letGo = (connectionId: string): ConnectionDirectory | undefined => {
    const directory = directories.get(connectionId);
    directories.delete(connectionId);
    return directory;
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
      if (!directory) return;
      changed(connectionId);
      await directory.stop();
    },
    async forget(connectionId) {
      const directory =
        letGo(connectionId) ??
        new ConnectionDirectory({ connectionId, store, clock, log, random, onChanged: () => undefined });
      changed(connectionId);
      await directory.forget();
    },
    start() {
      isRunning = true;
      for (const directory of directories.values()) directory.start();
    },
    async stop() {
      isRunning = false;
      await Promise.all(Array.from(directories.values(), (directory) => directory.stop()));
      listeners.clear();
    },
    isReadable: (connectionId) => directories.get(connectionId)?.isReadable ?? false,
    refresh: async (connectionId) => named(connectionId).refresh(),
    compare: async (connectionId, reading) => named(connectionId).compare(reading),
    upload: async (connectionId, reading) => named(connectionId).upload(reading),
  };
}
