import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { Logger } from '#server/ops/log';
import type { Database } from '#server/store/database';
import type { Store } from '#server/store/open-store';
import type { Checkpoint, CheckpointStore } from './checkpoint-store.ts';
import { checkpointPieces, readCheckpoint } from './checkpoint-text.ts';

/** What one statement inserts: a megabyte or so, and far fewer parameters than either database takes. */
const PIECES_A_STATEMENT = 16;

export interface CheckpointsInStoreOptions {
  store: Pick<Store, 'bulk'>;
  connectionId: string;
  log: Logger;
}

/**
 * Checkpoints of one connection. Each is replaced in one transaction, on the store's connection for large writes, so that
 * nobody's query waits behind a table; a reader finds the old one or the new one, never half of one.
 */
export function createCheckpointsInStore({
  store: { bulk },
  connectionId,
  log,
}: CheckpointsInStoreOptions): CheckpointStore {
  return {
    load: (identity) =>
      bulk
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (trx) => {
          const found: Checkpoint[] = [];
          for (const type of STATISTIC_TYPES) {
            const last = await lastPieceOf(trx, connectionId, type);
            if (last === null) continue;
            const pieces = piecesOf(trx, { connectionId, type, last });
            const reading = await readCheckpoint(identity, pieces);
            if (reading.kind !== 'checkpoint') log.info({ type, kind: reading.kind }, 'checkpoint not used');
            else if (reading.checkpoint.type === type) found.push(reading.checkpoint);
          }
          return found;
        }),

    async save(identity, checkpoint) {
      const { type } = checkpoint;
      const rows: { connection_id: string; type: StatisticType; piece: number; text: string }[] = [];
      for (const text of checkpointPieces(identity, checkpoint)) {
        rows.push({ connection_id: connectionId, type, piece: rows.length, text });
        await setImmediate();
      }
      await bulk.transaction().execute(async (trx) => {
        await trx
          .deleteFrom('checkpoint_piece')
          .where('connection_id', '=', connectionId)
          .where('type', '=', type)
          .execute();
        for (let from = 0; from < rows.length; from += PIECES_A_STATEMENT)
          await trx
            .insertInto('checkpoint_piece')
            .values(rows.slice(from, from + PIECES_A_STATEMENT))
            .execute();
      });
    },
  };
}

async function lastPieceOf(
  trx: Kysely<Database>,
  connectionId: string,
  type: StatisticType,
): Promise<number | null> {
  const { last } = await trx
    .selectFrom('checkpoint_piece')
    .select(({ fn }) => fn.max<number | null>('piece').as('last'))
    .where('connection_id', '=', connectionId)
    .where('type', '=', type)
    .executeTakeFirstOrThrow();
  return last;
}

async function* piecesOf(
  trx: Kysely<Database>,
  { connectionId, type, last }: { connectionId: string; type: StatisticType; last: number },
): AsyncGenerator<string> {
  for (let piece = 0; piece <= last; piece++) {
    const row = await trx
      .selectFrom('checkpoint_piece')
      .select('text')
      .where('connection_id', '=', connectionId)
      .where('type', '=', type)
      .where('piece', '=', piece)
      .executeTakeFirst();
    yield row?.text ?? '';
  }
}
