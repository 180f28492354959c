/** A connection's settings; `settings` is a ConnectionSettings as JSON, without its id. */
export interface ConnectionTable {
  id: string;
  settings: string;
  created_at: number;
  updated_at: number;
  /** Grows by one a change, for compare-and-set. */
  version: number;
}

/** A user on the upstream, its secret sealed with the key that is kept apart. */
export interface CredentialTable {
  connection_id: string;
  /** A CredentialPurpose. */
  purpose: string;
  username: string;
  sealed_password: string;
  updated_at: number;
}
