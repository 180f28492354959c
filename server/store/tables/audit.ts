/** Who did what. Written once, never changed; old ones go by the retention setting. */
export interface AuditTable {
  id: string;
  at: number;
  /** `person`, `token`, `system`, `nobody`. */
  actor_kind: string;
  actor_id: string | null;
  /** `<kind>:<id>`, or the kind alone. */
  actor_key: string;
  /** The name as it was then. */
  actor_name: string;
  action: string;
  subject_kind: string | null;
  subject_id: string | null;
  subject_name: string | null;
  /** `done`, `refused`, `failed`. */
  outcome: string;
  /** Network address of the asker, where there was one. */
  address: string | null;
  /** JSON, without secrets. */
  details: string;
  /** What a search looks through, in small letters. */
  search: string;
}
