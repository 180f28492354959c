import type { DirectoryTrouble } from './directory-trouble.ts';

/**
 * What a directory lists. Users, skills and agent groups have an id upstream; campaigns, dispositions and reasons are
 * known by name alone.
 */
export const DIRECTORY_KINDS = ['user', 'skill', 'group', 'campaign', 'disposition', 'reason'] as const;
export type DirectoryKind = (typeof DIRECTORY_KINDS)[number];

/**
 * What an upstream says of its users, skills, groups and so on, at one moment. `id` is the upstream's own where it has
 * one and null where things are known by name alone. Membership names users by username, skills and groups by name.
 */
export interface DirectoryReading {
  users: readonly ReadUser[];
  skills: readonly ReadSkill[];
  groups: readonly ReadGroup[];
  campaigns: readonly ReadCampaign[];
  dispositions: readonly ReadDisposition[];
  /** Those found; one that is missing need not have gone. */
  reasons: readonly ReadReason[];
}
export interface ReadUser {
  id: string | null;
  /** The key of the user's rows in the agents' statistics tables. */
  username: string;
  fullName: string;
  email: string | null;
  isActive: boolean;
  profile: string | null;
}
export interface ReadSkill {
  id: string | null;
  name: string;
  description: string;
  /** Usernames, with the level where it is known (1 highest … 10 lowest). */
  members: readonly { username: string; level: number | null }[];
}
export interface ReadGroup {
  id: string | null;
  name: string;
  description: string;
  members: readonly string[];
}
export interface ReadCampaign {
  id: string | null;
  name: string;
  description: string;
  campaignKind: 'inbound' | 'outbound' | 'autodial';
}
export interface ReadDisposition {
  id: string | null;
  name: string;
  description: string;
}
export interface ReadReason {
  id: string | null;
  name: string;
  /** When an agent gives it. */
  given: 'not-ready' | 'logout';
}

/** Something the directory knows. `id` is ours and outlives renames; what has gone upstream is kept, marked so. */
export interface DirectoryEntry {
  kind: DirectoryKind;
  id: string;
  /** The name as it is now: a user's username, else the name upstream. */
  name: string;
  isGone: boolean;
  /** For people: full name of a user, description of the rest. */
  label: string;
  /** A word that tells more: `inactive` of a user, the kind of a campaign, when a reason is given; else ''. */
  detail: string;
}

/** What is joined to an agent's rows. Names as they are now, in order. */
export interface AgentFacts {
  fullName: string;
  profile: string | null;
  skills: readonly string[];
  groups: readonly string[];
}

/** How many of each kind a reading would bring in, change (a name, a label, members), lose, and see come back. */
export type DirectoryChanges = Readonly<Record<DirectoryKind, KindChanges>>;
export interface KindChanges {
  added: number;
  changed: number;
  gone: number;
  back: number;
}

/** Where a directory's content came from, and how old it is. */
export interface DirectoryStanding {
  /** `none`: nothing is known yet. */
  origin: 'none' | 'service' | 'upload';
  /** When it was last read whole, epoch ms. */
  readAt: number | null;
  /** Why the last attempt to read failed or was not adopted, in English; null when it was. */
  problem: string | null;
  /** The same for pages, which say it in their own language; null where only the words are known. */
  trouble: DirectoryTrouble | null;
  /** Entries that are not gone, by kind. */
  counts: Readonly<Record<DirectoryKind, number>>;
}

/** One value for each kind. */
export function byKind<Value>(valueOf: (kind: DirectoryKind) => Value): Record<DirectoryKind, Value> {
  return {
    user: valueOf('user'),
    skill: valueOf('skill'),
    group: valueOf('group'),
    campaign: valueOf('campaign'),
    disposition: valueOf('disposition'),
    reason: valueOf('reason'),
  };
}

/** The second port an upstream may implement: who is who. */
export interface DirectorySource {
  /** Reads everything within the upstream's limits. Rejects with an AppError whose message is fit for people. */
  read(signal: AbortSignal): Promise<DirectoryReading>;
  close(): void;
}
