import type { Kysely, Transaction } from 'kysely';
import type { Database } from '#server/store/database';
import type { Breathe } from './breather.ts';
import { type DirectoryProblem, keptProblem } from './directory-problem.ts';
import type { KnownDirectory, KnownEntry } from './known-directory.ts';
import type { Adoption } from './plan-adoption.ts';

const ENTRIES_A_TURN = 200;

/** Writes what an adoption changes, all of it or nothing. */
export async function saveAdoption(
  db: Kysely<Database>,
  { connectionId, adoption }: { connectionId: string; adoption: Adoption },
  breathe: Breathe,
): Promise<void> {
  await db.transaction().execute(async (work) => {
    for (const entries of inTurns(adoption.written, ENTRIES_A_TURN)) {
      await writeEntries(work, connectionId, entries);
      await breathe();
    }
    for (const { kind, entryId, members } of adoption.remembered) {
      const key = { connection_id: connectionId, kind, entry_id: entryId };
      const levels = JSON.stringify(Object.fromEntries(members));
      if (members.size === 0) {
        await work
          .deleteFrom('directory_members')
          .where('connection_id', '=', connectionId)
          .where('kind', '=', kind)
          .where('entry_id', '=', entryId)
          .execute();
      } else {
        await work
          .insertInto('directory_members')
          .values({ ...key, levels })
          .onConflict((conflict) =>
            conflict.columns(['connection_id', 'kind', 'entry_id']).doUpdateSet({ levels }),
          )
          .execute();
      }
      await breathe();
    }
    const { origin, readAt } = adoption.next;
    await saveStanding(work, connectionId, { origin, readAt, problem: null });
  });
}

export async function saveStanding(
  db: Kysely<Database>,
  connectionId: string,
  {
    origin,
    readAt,
    problem,
  }: Pick<KnownDirectory, 'origin' | 'readAt'> & { problem: DirectoryProblem | null },
): Promise<void> {
  const standing = { origin, read_at: readAt, problem: keptProblem(problem) };
  await db
    .insertInto('directory_standing')
    .values({ connection_id: connectionId, ...standing })
    .onConflict((conflict) => conflict.column('connection_id').doUpdateSet(standing))
    .execute();
}

/** Deletes all that is kept of a connection's directory. */
export async function deleteDirectory(db: Kysely<Database>, connectionId: string): Promise<void> {
  await db.transaction().execute(async (work) => {
    await work.deleteFrom('directory_members').where('connection_id', '=', connectionId).execute();
    await work.deleteFrom('directory_entry').where('connection_id', '=', connectionId).execute();
    await work.deleteFrom('directory_standing').where('connection_id', '=', connectionId).execute();
  });
}

async function writeEntries(
  work: Transaction<Database>,
  connectionId: string,
  entries: readonly KnownEntry[],
): Promise<void> {
  await work
    .insertInto('directory_entry')
    .values(
      entries.map((entry) => ({
        connection_id: connectionId,
        kind: entry.kind,
        id: entry.id,
        upstream_id: entry.upstreamId,
        name: entry.name,
        label: entry.label,
        facts: JSON.stringify(entry.facts),
        first_seen_at: entry.firstSeenAt,
        last_seen_at: entry.lastSeenAt,
        gone_at: entry.goneAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['connection_id', 'kind', 'id']).doUpdateSet((eb) => ({
        upstream_id: eb.ref('excluded.upstream_id'),
        name: eb.ref('excluded.name'),
        label: eb.ref('excluded.label'),
        facts: eb.ref('excluded.facts'),
        last_seen_at: eb.ref('excluded.last_seen_at'),
        gone_at: eb.ref('excluded.gone_at'),
      })),
    )
    .execute();
}

function* inTurns<Item>(items: readonly Item[], most: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += most) yield items.slice(from, from + most);
}
