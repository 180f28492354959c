import type { DirectoryEntry, DirectoryKind, DirectoryStanding } from './directory.ts';

/** A page's part of a directory, ready to be drawn. */
export interface DirectoryPageView {
  connection: { id: string; name: string };
  /** All connections that may be chosen. */
  connections: readonly { id: string; name: string }[];
  standing: Omit<DirectoryStanding, 'counts'>;
  /** Whether there is a service to read. */
  isReadable: boolean;
  /** What is there and has not gone, by kind. */
  counts: Readonly<Record<DirectoryKind, number>>;
  kind: DirectoryKind;
  text: string;
  rows: readonly DirectoryRow[];
  /** From 1. */
  page: number;
  pages: number;
  /** Entries that fit the search, on all pages. */
  total: number;
  chosen: DirectoryDetail | null;
}

export interface DirectoryRow extends DirectoryEntry {
  /** Of a user: skills' names, in order. Else empty. */
  skills: readonly string[];
  groups: readonly string[];
  profile: string | null;
  /** Of a skill or group: how many belong to it. */
  members: number | null;
}

/** One entry with what it is linked to. */
export interface DirectoryDetail extends DirectoryRow {
  links: readonly DirectoryLinks[];
}

export interface DirectoryLinks {
  kind: 'user' | 'skill' | 'group';
  entries: readonly Pick<DirectoryEntry, 'id' | 'name' | 'label'>[];
  /** How many there are beside those listed. */
  more: number;
}
