import type { Kysely, Selectable } from 'kysely';
import * as z from 'zod';
import { byKind, DIRECTORY_KINDS, type DirectoryKind } from '#lib/domain/directory';
import type { Database } from '#server/store/database';
import type { DirectoryEntryTable } from '#server/store/tables/directory';
import type { Breathe } from './breather.ts';
import { type DirectoryProblem, problemOfKept } from './directory-problem.ts';
import {
  type EntryFacts,
  type KnownDirectory,
  type KnownEntry,
  MEMBER_KINDS,
  type MemberKind,
  type Members,
  NOTHING_KNOWN,
} from './known-directory.ts';

const ENTRIES_A_TURN = 500;
const MEMBERS_A_TURN = 20;

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
const levelsShape = z.record(z.string(), z.number().nullable());

export interface KeptDirectory {
  known: KnownDirectory;
  problem: DirectoryProblem | null;
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
  const members = { skill: new Map<string, Members>(), group: new Map<string, Members>() };
  for (const kind of MEMBER_KINDS)
    await loadMembers(db, { connectionId, kind, into: members[kind] }, breathe);
  const origin = originShape.parse(standing.origin);
  const readAt = standing.read_at === null ? null : Number(standing.read_at);
  return { known: { origin, readAt, entries, members }, problem: problemOfKept(standing.problem) };
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
      .limit(ENTRIES_A_TURN)
      .execute();
    for (const row of rows) {
      into.set(row.id, knownEntry(kind, row));
      await breathe();
    }
    const last = rows.at(-1);
    if (!last || rows.length < ENTRIES_A_TURN) return;
    after = last.id;
  }
}

async function loadMembers(
  db: Kysely<Database>,
  { connectionId, kind, into }: { connectionId: string; kind: MemberKind; into: Map<string, Members> },
  breathe: Breathe,
): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('directory_members')
      .select(['entry_id', 'levels'])
      .where('connection_id', '=', connectionId)
      .where('kind', '=', kind)
      .where('entry_id', '>', after)
      .orderBy('entry_id')
      .limit(MEMBERS_A_TURN)
      .execute();
    for (const { entry_id, levels } of rows) {
      into.set(entry_id, new Map(Object.entries(levelsShape.parse(JSON.parse(levels)))));
      await breathe();
    }
    const last = rows.at(-1);
    if (!last || rows.length < MEMBERS_A_TURN) return;
    after = last.entry_id;
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
