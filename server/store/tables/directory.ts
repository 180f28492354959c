/** Something a connection's directory knows; `id` is ours and outlives renames. */
export interface DirectoryEntryTable {
  connection_id: string;
  /** A DirectoryKind. */
  kind: string;
  id: string;
  /** The upstream's id, or null where it is known by name alone. */
  upstream_id: string | null;
  name: string;
  label: string;
  /** What else was read, as JSON. */
  facts: string;
  first_seen_at: number;
  /** Of one that has gone: when it was last read. Else when what stands here was first read. */
  last_seen_at: number;
  gone_at: number | null;
}

/** Who belongs to a skill or group that has members. */
export interface DirectoryMembersTable {
  connection_id: string;
  kind: string;
  entry_id: string;
  /** Levels by our id of the user, null where not known, as JSON. */
  levels: string;
}

export interface DirectoryStandingTable {
  connection_id: string;
  origin: string;
  read_at: number | null;
  problem: string | null;
}
