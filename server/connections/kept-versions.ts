import * as z from 'zod';
import type { Clock } from '#lib/domain/clock';
import { SERVICE_VERSIONS, type ServiceVersion } from '#lib/domain/service-address';
import { type Logger, safeError } from '#server/ops/log';
import type { Store } from '#server/store/open-store';

/** The version of its service that a connection was found to have, and when. */
export interface KeptVersion {
  version: ServiceVersion;
  /** Epoch ms. */
  at: number;
}

/** Which version each connection's service was found to have, over restarts. */
export interface KeptVersions {
  /** Reads what was kept; before that nothing is known. */
  load(): Promise<void>;
  of(connectionId: string): KeptVersion | null;
  /** What cannot be stored is still known until the end of the process. */
  keep(connectionId: string, found: KeptVersion): void;
}

export interface KeptVersionsOptions {
  store: Pick<Store, 'db'>;
  clock: Clock;
  log: Logger;
}

const PREFIX = 'service-version:';
const shape = z.object({ version: z.enum(SERVICE_VERSIONS), at: z.number() });

export function createKeptVersions({ store: { db }, clock, log }: KeptVersionsOptions): KeptVersions {
  const known = new Map<string, KeptVersion>();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    async load() {
      const rows = await db.selectFrom('setting').selectAll().where('key', 'like', `${PREFIX}%`).execute();
      for (const { key, value } of rows) {
        const read = shape.safeParse(JSON.parse(value));
        if (read.success) known.set(key.slice(PREFIX.length), read.data);
      }
    },
    of: (connectionId) => known.get(connectionId) ?? null,
    keep(connectionId, found) {
      known.set(connectionId, found);
      const row = { value: JSON.stringify(found), updated_at: clock.now() };
      // One after the other: the last that was found is the one to stay.
      turn = turn
        .then(() =>
          db
            .insertInto('setting')
            .values({ key: `${PREFIX}${connectionId}`, ...row })
            .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
            .execute(),
        )
        .catch((error: unknown) => {
          log.warn({ err: safeError(error) }, 'the version of a service could not be kept');
        });
    },
  };
}
