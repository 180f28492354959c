/** What we know of a person beside what the sign-in library keeps; `id` is that of `auth_user`. */
export interface PersonTable {
  id: string;
  /** A Role. */
  role: string;
  /** A DataScope as JSON. */
  scope: string;
  /** 1 for the account behind the demonstration's door. */
  is_demo: number;
  /** When the person was shut out, or null. */
  disabled_at: number | null;
  created_at: number;
  updated_at: number;
  last_sign_in_at: number | null;
  /** A Locale, or null: as the browser asks. */
  locale: string | null;
  /** Grows by one a change, for compare-and-set. */
  version: number;
}

/** Links that work once: the first administrator's, a new password. Only the token's SHA-256 is kept. */
export interface OneTimeLinkTable {
  id: string;
  token_hash: string;
  purpose: string;
  /** Whose password it sets; null for the first administrator's. */
  person_id: string | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

/** Read-only tokens of scripts. Only the token's SHA-256 is kept. */
export interface ApiTokenTable {
  id: string;
  name: string;
  token_hash: string;
  created_by: string;
  created_at: number;
  last_used_at: number | null;
  revoked_at: number | null;
}
