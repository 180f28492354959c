/** Who own boards. People come and go; their boards stay with the team. */
export interface TeamTable {
  id: string;
  name: string;
  created_at: number;
  version: number;
}

export interface TeamMemberTable {
  team_id: string;
  person_id: string;
}

/** A board: its draft, and which of its versions is published. */
export interface BoardTable {
  id: string;
  /** Its name in files, for boards that are applied from the command line; unique, null for others. */
  key: string | null;
  /** Null: owned by everybody who may edit boards. */
  team_id: string | null;
  /** A BoardDocument as JSON. */
  draft: string;
  /** The name in it. */
  name: string;
  /** Grows by one a save, for compare-and-set. */
  draft_version: number;
  draft_by: string;
  draft_at: number;
  /** The number of the published version; null until it was published. */
  published_number: number | null;
  /** Which save of the draft that was; a later one is not published yet. */
  published_draft_version: number | null;
  /** SHA-256 of the document as it was last applied from a file. */
  applied_hash: string | null;
  created_at: number;
  created_by: string;
  /** When it was put away, or null. */
  archived_at: number | null;
  /** When anything of it changed; greater with every change, whatever the clocks of those who make them say. */
  changed_at: number;
}

/** A published version, never changed. */
export interface BoardVersionTable {
  board_id: string;
  number: number;
  document: string;
  note: string;
  published_at: number;
  published_by: string;
}
