import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '#server/ops/log';
import type { Store } from '#server/store/open-store';

export interface TidyOptions {
  store: Store;
  dataDir: string;
  /** Connections that are there without being in the store. */
  besides: readonly string[];
  log: Logger;
}

/**
 * Removes what connections that are gone have left, and the files in which earlier versions kept checkpoints. To be called
 * at start; a failure is logged, for nothing depends on it.
 */
export async function tidyCheckpoints({ store, dataDir, besides, log }: TidyOptions): Promise<void> {
  try {
    await rm(join(dataDir, 'checkpoints'), { recursive: true, force: true });
    const known = await store.db.selectFrom('connection').select('id').execute();
    const kept = [...besides, ...known.map(({ id }) => id)];
    const left = store.bulk.deleteFrom('checkpoint_piece');
    await (kept.length === 0 ? left : left.where('connection_id', 'not in', kept)).execute();
  } catch (error) {
    log.warn({ err: error }, 'old checkpoints not removed');
  }
}
