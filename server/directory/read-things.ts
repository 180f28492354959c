import { byKind, type DirectoryKind, type DirectoryReading } from '#lib/domain/directory';
import type { Breathe } from './breather.ts';
import { identityOf, type EntryFacts } from './known-directory.ts';

/** One thing of a reading, of whatever kind. */
export interface ReadThing {
  upstreamId: string | null;
  identity: string;
  name: string;
  label: string;
  facts: EntryFacts;
  /** Levels by username. */
  members: ReadonlyMap<string, number | null>;
}

export type ReadThings = Record<DirectoryKind, readonly ReadThing[]>;

const NOBODY: ReadonlyMap<string, number | null> = new Map();

/**
 * A reading with each thing once: nameless ones are left out, of two with one id (or, without ids, one name) the first
 * counts. A member who is not among the users is one nevertheless, known by username alone.
 */
export async function readThings(reading: DirectoryReading, breathe: Breathe): Promise<ReadThings> {
  const things = byKind((): Collected => new Collected());
  for (const { id, username, fullName, ...facts } of reading.users) {
    things.user.add({ upstreamId: id, name: username, label: fullName, facts });
    await breathe();
  }
  const usernames = new Set(things.user.all.map(({ name }) => name));
  const addMember = (username: string): void => {
    if (usernames.has(username)) return;
    usernames.add(username);
    things.user.add({ upstreamId: null, name: username, label: '', facts: {} });
  };
  for (const { id, name, description, members } of reading.skills) {
    const levels = new Map<string, number | null>();
    for (const { username, level } of members) {
      if (username === '' || levels.has(username)) continue;
      levels.set(username, level);
      addMember(username);
    }
    things.skill.add({ upstreamId: id, name, label: description, members: levels });
    await breathe();
  }
  for (const { id, name, description, members } of reading.groups) {
    const levels = new Map(members.filter((username) => username !== '').map((username) => [username, null]));
    for (const username of levels.keys()) addMember(username);
    things.group.add({ upstreamId: id, name, label: description, members: levels });
    await breathe();
  }
  for (const { id, name, description, campaignKind } of reading.campaigns)
    things.campaign.add({ upstreamId: id, name, label: description, facts: { campaignKind } });
  for (const { id, name, description } of reading.dispositions)
    things.disposition.add({ upstreamId: id, name, label: description });
  for (const { id, name, given } of reading.reasons)
    things.reason.add({ upstreamId: id, name, label: '', facts: { given } });
  return byKind((kind) => things[kind].all);
}

interface Found {
  upstreamId: string | null;
  name: string;
  label: string;
  facts?: EntryFacts;
  members?: ReadonlyMap<string, number | null>;
}

class Collected {
  readonly all: ReadThing[] = [];
  readonly #seen = new Set<string>();

  add({ upstreamId, name, label, facts = {}, members = NOBODY }: Found): void {
    if (name.trim() === '') return;
    const identity = identityOf({ name, facts });
    const mark = upstreamId === null ? `=${identity}` : `#${upstreamId}`;
    if (this.#seen.has(mark)) return;
    this.#seen.add(mark);
    this.all.push({ upstreamId, identity, name, label, facts, members });
  }
}
