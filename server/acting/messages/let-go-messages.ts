import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import type { Database } from '#server/store/database';

export interface LettingGo {
  bulk: Kysely<Database>;
  clock: Clock;
  signal: AbortSignal;
  /** For how many days those of a connection are kept. */
  keptDays: (connectionId: string) => Promise<number>;
  /** Told up to when, epoch ms, those of a connection have been let go. */
  onLetGo: (connectionId: string, until: number) => void;
}

const DAY_MS = 86_400_000;
const BATCH = 500;
const BETWEEN_BATCHES_MS = 100;

/** Lets go of the messages that are older than their connection's setting says, a few at a time. Resolves to how many. */
export async function letGoOfOld({ bulk, clock, signal, keptDays, onLetGo }: LettingGo): Promise<number> {
  const connections = await bulk.selectFrom('message').select('connection_id').distinct().execute();
  let dropped = 0;
  for (const { connection_id: id } of connections) {
    const until = clock.now() - (await keptDays(id)) * DAY_MS;
    for (;;) {
      const old = await bulk
        .selectFrom('message')
        .select('id')
        .where('connection_id', '=', id)
        .where('at', '<', until)
        .orderBy('at')
        .limit(BATCH)
        .execute();
      const ids = old.map((row) => row.id);
      if (ids.length > 0) await bulk.deleteFrom('message').where('id', 'in', ids).execute();
      dropped += ids.length;
      if (ids.length < BATCH) break;
      await clock.sleep(BETWEEN_BATCHES_MS, signal);
    }
    onLetGo(id, until);
  }
  return dropped;
}
