/** A message that was sent or received while somebody acted. Kept for a bounded time, left out of backups. */
export interface MessageTable {
  id: string;
  connection_id: string;
  /** The user upstream whose message it is, in small letters. */
  acted_as: string;
  /** Whose own user that is; empty where everybody acts as it. */
  owner_id: string;
  at: number;
  /** Which conversation it is in. */
  thread: string;
  thread_kind: string;
  kind: string;
  /** JSON of a correspondent; null: one of us wrote it. */
  sender: string | null;
  /** Who of us wrote it, by name. */
  written_by: string | null;
  /** JSON of who else was in the conversation. */
  people: string;
  /** JSON of a broadcast's audience. */
  audience: string | null;
  text: string;
  standing: string;
  /** What a search looks through, folded. */
  search: string;
  /** Who of us has taken up a request for help or put it aside, by name, and when; null for every other message. */
  answered_by: string | null;
  answered_at: number | null;
}
