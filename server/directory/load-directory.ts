import type { Kysely, Selectable } from 'kysely';
import * as z from 'zod';
import { byKind, DIRECTORY_KINDS, type DirectoryKind } from '#lib/domain/directory';
import type { Database } from '#server/store/database';
import type { DirectoryEntryTable } from '#server/store/tables/directory';
import type { Breathe } from './breather.ts';
import {
  type EntryFacts,
  type KnownDirectory,
  type KnownEntry,
  MEMBER_KINDS,
  type MemberKind,
  NOTHING_KNOWN,
} from './known-directory.ts';

const READ_A_TURN = 1000;

const originShape = z.enum(['none', 'service', 'upload']).catch('none');
const factsShape = z
  .object({
    email: z.string().nullable(),
    isActive: z.boolean(),
    profile: z.string().nullable(),
    campaignKind: z.enum(['inbound', 'outbound', 'autodial']),
    given: z.enum(['not-ready', 'logout']),
  })
  .partial();

export interface KeptDirectory {
  known: KnownDirectory;
  problem: string | null;
}

/** What is kept of a connection's directory; nothing known where nothing is kept. */
export async function loadDirectory(
  db: Kysely<Database>,
  connectionId: string,
  breathe: Breathe,
): Promise<KeptDirectory> {
  const standing = await db
    .selectFrom('directory_standing')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .executeTakeFirst();
  if (!standing) return { known: NOTHING_KNOWN, problem: null };
  const entries = byKind(() => new Map<string, KnownEntry>());
  for (const kind of DIRECTORY_KINDS)
    await loadEntries(db, { connectionId, kind, into: entries[kind] }, breathe);
  const members = {
    skill: new Map<string, Map<string, number | null>>(),
    group: new Map<string, Map<string, number | null>>(),
  };
  for (const kind of MEMBER_KINDS)
    await loadMembers(db, { connectionId, kind, into: members[kind] }, breathe);
  const origin = originShape.parse(standing.origin);
  const readAt = standing.read_at === null ? null : Number(standing.read_at);
  return { known: { origin, readAt, entries, members }, problem: standing.problem };
}

async function loadEntries(
  db: Kysely<Database>,
  { connectionId, kind, into }: { connectionId: string; kind: DirectoryKind; into: Map<string, KnownEntry> },
  breathe: Breathe,
): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('directory_entry')
      .selectAll()
      .where('connection_id', '=', connectionId)
      .where('kind', '=', kind)
      .where('id', '>', after)
      .orderBy('id')
      .limit(READ_A_TURN)
      .execute();
    for (const row of rows) {
      into.set(row.id, knownEntry(kind, row));
      await breathe();
    }
    const last = rows.at(-1);
    if (!last || rows.length < READ_A_TURN) return;
    after = last.id;
  }
}

async function loadMembers(
  db: Kysely<Database>,
  {
    connectionId,
    kind,
    into,
  }: { connectionId: string; kind: MemberKind; into: Map<string, Map<string, number | null>> },
  breathe: Breathe,
): Promise<void> {
  for (let after = { entryId: '', userId: '' }; ;) {
    const rows = await db
      .selectFrom('directory_member')
      .select(['entry_id', 'user_id', 'level'])
      .where('connection_id', '=', connectionId)
      .where('kind', '=', kind)
      .where('entry_id', '>=', after.entryId)
      .where((eb) =>
        eb.or([
          eb('entry_id', '>', after.entryId),
          eb.and([eb('entry_id', '=', after.entryId), eb('user_id', '>', after.userId)]),
        ]),
      )
      .orderBy('entry_id')
      .orderBy('user_id')
      .limit(READ_A_TURN)
      .execute();
    for (const { entry_id, user_id, level } of rows) {
      const members = into.get(entry_id) ?? new Map<string, number | null>();
      into.set(entry_id, members.set(user_id, level));
    }
    await breathe();
    const last = rows.at(-1);
    if (!last || rows.length < READ_A_TURN) return;
    after = { entryId: last.entry_id, userId: last.user_id };
  }
}

function knownEntry(kind: DirectoryKind, row: Selectable<DirectoryEntryTable>): KnownEntry {
  return {
    kind,
    id: row.id,
    upstreamId: row.upstream_id,
    name: row.name,
    label: row.label,
    facts: factsOf(row.facts),
    firstSeenAt: Number(row.first_seen_at),
    lastSeenAt: Number(row.last_seen_at),
    goneAt: row.gone_at === null ? null : Number(row.gone_at),
  };
}

function factsOf(text: string): EntryFacts {
  try {
    return factsShape.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
