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
  last_seen_at: number;
  gone_at: number | null;
}

/** Who belongs to a skill or group; all ids are ours. */
export interface DirectoryMemberTable {
  connection_id: string;
  kind: string;
  entry_id: string;
  user_id: string;
  level: number | null;
}

export interface DirectoryStandingTable {
  connection_id: string;
  origin: string;
  read_at: number | null;
  problem: string | null;
}
