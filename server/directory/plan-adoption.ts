import { byKind, DIRECTORY_KINDS, type DirectoryKind, type KindChanges } from '#lib/domain/directory';
import type { Breathe } from './breather.ts';
import {
  type EntryFacts,
  type KnownDirectory,
  type KnownEntry,
  type MemberKind,
  type Members,
  NO_MEMBERS,
} from './known-directory.ts';
import { matchEntries } from './match-entries.ts';
import type { ReadThing, ReadThings } from './read-things.ts';

/** What taking a reading over changes: the directory as it then is, and what to write for that. */
export interface Adoption {
  next: KnownDirectory;
  /** New, changed and gone entries as they then are. */
  written: readonly KnownEntry[];
  /** Entries whose members change, with all who then belong. */
  remembered: readonly { kind: MemberKind; entryId: string; members: Members }[];
  changes: Record<DirectoryKind, KindChanges>;
  /** Memberships that were there, and how many of them end. */
  memberships: { before: number; ended: number };
}

export interface AdoptionOptions {
  /** `upload`: only users, skills and groups are told, and of them neither descriptions, mail addresses nor levels. */
  origin: 'service' | 'upload';
  now: number;
  newId: () => string;
  breathe: Breathe;
}

const UPLOADED: ReadonlySet<DirectoryKind> = new Set(['user', 'skill', 'group']);

/** Works out what taking `things` over would change in `known`, changing nothing. */
export async function planAdoption(
  known: KnownDirectory,
  things: ReadThings,
  options: AdoptionOptions,
): Promise<Adoption> {
  const entries = { ...known.entries };
  const members = { ...known.members };
  const changes = byKind((): KindChanges => ({ added: 0, changed: 0, gone: 0, back: 0 }));
  const written: KnownEntry[] = [];
  const remembered: Adoption['remembered'][number][] = [];
  const memberships = { before: 0, ended: 0 };
  let userIds: ReadonlyMap<string, string> = new Map();
  for (const kind of DIRECTORY_KINDS) {
    if (options.origin === 'upload' && !UPLOADED.has(kind)) continue;
    const { ids, next, ...of } = await planKind(known, { kind, things: things[kind] }, options);
    entries[kind] = next;
    changes[kind] = of.changes;
    for (const entry of of.written) written.push(entry);
    if (kind === 'user') userIds = userIdsOf(things.user, { ids, next });
    if (kind !== 'skill' && kind !== 'group') continue;

    const stays = new Map<string, Members>();
    const told = new Set<string>();
    const isListedAnew = new Set(of.written.filter(({ goneAt }) => goneAt === null).map(({ id }) => id));
    for (const [thing, id] of ids) {
      const before = known.members[kind].get(id) ?? NO_MEMBERS;
      const after = membersOf(thing, { before, userIds, keepsLevels: options.origin === 'upload' });
      if (after.size > 0) stays.set(id, after);
      if (isAlike(before, after)) continue;
      remembered.push({ kind, entryId: id, members: after });
      told.add(id);
      if (!isListedAnew.has(id)) changes[kind] = { ...changes[kind], changed: changes[kind].changed + 1 };
      await options.breathe();
    }
    for (const [entryId, before] of known.members[kind]) {
      memberships.before += before.size;
      const after = stays.get(entryId) ?? NO_MEMBERS;
      for (const userId of before.keys()) if (!after.has(userId)) memberships.ended += 1;
      if (after.size === 0 && before.size > 0 && !told.has(entryId))
        remembered.push({ kind, entryId, members: after });
      await options.breathe();
    }
    members[kind] = stays;
  }
  const next: KnownDirectory = { origin: options.origin, readAt: options.now, entries, members };
  return { next, written, remembered, changes, memberships };
}

interface KindPlan {
  next: ReadonlyMap<string, KnownEntry>;
  /** Our id of each thing read. */
  ids: ReadonlyMap<ReadThing, string>;
  written: readonly KnownEntry[];
  changes: KindChanges;
}

async function planKind(
  known: KnownDirectory,
  { kind, things }: { kind: DirectoryKind; things: readonly ReadThing[] },
  { origin, now, newId, breathe }: AdoptionOptions,
): Promise<KindPlan> {
  const next = new Map(known.entries[kind]);
  const ids = new Map<ReadThing, string>();
  const written: KnownEntry[] = [];
  const changes = { added: 0, changed: 0, gone: 0, back: 0 };
  const present = new Set<string>();
  for (const [thing, before] of matchEntries(next.values(), things)) {
    const after = before ? renewed(before, thing, { origin, now }) : newEntry(kind, thing, { now, newId });
    ids.set(thing, after.id);
    present.add(after.id);
    await breathe();
    if (after === before) continue;
    next.set(after.id, after);
    written.push(after);
    changes[!before ? 'added' : before.goneAt === null ? 'changed' : 'back'] += 1;
  }
  for (const entry of known.entries[kind].values()) {
    if (present.has(entry.id) || entry.goneAt !== null) continue;
    // A service may tell of a reason only to who names it, so that one not read is not one that has gone.
    if (kind === 'reason') continue;
    // A list of agents does not name what nobody has: a skill that the service told of is still there, without members.
    if (origin === 'upload' && kind !== 'user' && entry.upstreamId !== null) continue;
    const after = { ...entry, goneAt: now, lastSeenAt: known.readAt ?? now };
    next.set(entry.id, after);
    written.push(after);
    changes.gone += 1;
  }
  return { next, ids, written, changes };
}

function newEntry(
  kind: DirectoryKind,
  { upstreamId, name, label, facts }: ReadThing,
  { now, newId }: Pick<AdoptionOptions, 'now' | 'newId'>,
): KnownEntry {
  return {
    kind,
    id: newId(),
    upstreamId,
    name,
    label,
    facts,
    firstSeenAt: now,
    lastSeenAt: now,
    goneAt: null,
  };
}

/** The same object where the thing says nothing new. */
function renewed(
  before: KnownEntry,
  thing: ReadThing,
  { origin, now }: Pick<AdoptionOptions, 'origin' | 'now'>,
): KnownEntry {
  const isUpload = origin === 'upload';
  const after: KnownEntry = {
    ...before,
    upstreamId: thing.upstreamId ?? before.upstreamId,
    name: thing.name,
    label: isUpload && thing.label === '' ? before.label : thing.label,
    facts: isUpload ? { ...before.facts, profile: thing.facts.profile } : thing.facts,
    lastSeenAt: now,
    goneAt: null,
  };
  const isSame =
    before.goneAt === null &&
    before.upstreamId === after.upstreamId &&
    before.name === after.name &&
    before.label === after.label &&
    isAlikeFacts(before.facts, after.facts);
  return isSame ? before : after;
}

const FACTS = ['email', 'isActive', 'profile', 'campaignKind', 'given'] as const;

function isAlikeFacts(a: EntryFacts, b: EntryFacts): boolean {
  return FACTS.every((fact) => a[fact] === b[fact]);
}

// Of two users of one name the one who is active is meant.
function userIdsOf(
  users: readonly ReadThing[],
  { ids, next }: Pick<KindPlan, 'ids' | 'next'>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const user of users) {
    const id = ids.get(user);
    const other = next.get(found.get(user.name) ?? '');
    if (id === undefined || (other && other.facts.isActive !== false)) continue;
    found.set(user.name, id);
  }
  return found;
}

function membersOf(
  { members }: ReadThing,
  {
    before,
    userIds,
    keepsLevels,
  }: { before: Members; userIds: ReadonlyMap<string, string>; keepsLevels: boolean },
): Members {
  const after = new Map<string, number | null>();
  for (const [username, level] of members) {
    const id = userIds.get(username);
    if (id !== undefined) after.set(id, keepsLevels ? (level ?? before.get(id) ?? null) : level);
  }
  return after;
}

function isAlike(before: Members, after: Members): boolean {
  if (before.size !== after.size) return false;
  for (const [userId, level] of after) if (before.get(userId) !== level) return false;
  return true;
}
