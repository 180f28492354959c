import {
  byKind,
  type DirectoryKind,
  type DirectoryStanding,
  type ReadCampaign,
  type ReadReason,
} from '#lib/domain/directory';

/** Kinds that have members. */
export const MEMBER_KINDS = ['skill', 'group'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** What is kept of an entry beside its names; which of them it has depends on its kind. */
export interface EntryFacts {
  email?: string | null | undefined;
  isActive?: boolean | undefined;
  profile?: string | null | undefined;
  campaignKind?: ReadCampaign['campaignKind'] | undefined;
  given?: ReadReason['given'] | undefined;
}

export interface KnownEntry {
  kind: DirectoryKind;
  /** Ours: random, and the same for as long as the thing is. */
  id: string;
  upstreamId: string | null;
  name: string;
  label: string;
  facts: EntryFacts;
  firstSeenAt: number;
  /** Of one that has gone: when it was last read. Else when what is said here was first read. */
  lastSeenAt: number;
  goneAt: number | null;
}

/** Levels by user id; null where the level is not known. */
export type Members = ReadonlyMap<string, number | null>;

/** All that is known of a connection's directory; every id is ours. Never changed in place. */
export interface KnownDirectory {
  origin: DirectoryStanding['origin'];
  readAt: number | null;
  entries: Readonly<Record<DirectoryKind, ReadonlyMap<string, KnownEntry>>>;
  /** By entry id; entries without members need not stand here. */
  members: Readonly<Record<MemberKind, ReadonlyMap<string, Members>>>;
}

export const NOTHING_KNOWN: KnownDirectory = {
  origin: 'none',
  readAt: null,
  entries: byKind(() => new Map()),
  members: { skill: new Map(), group: new Map() },
};

export const NO_MEMBERS: Members = new Map();

/** What tells entries of a kind apart that have no id upstream: the name, exactly as it is written. */
export function identityOf({ name, facts }: Pick<KnownEntry, 'name' | 'facts'>): string {
  return facts.given === undefined ? name : `${facts.given}/${name}`;
}
