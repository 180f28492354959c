/** The user on the upstream that a person acts as, its secret sealed with the key that is kept apart. */
export interface LinkedUserTable {
  person_id: string;
  connection_id: string;
  username: string;
  /** The name as it is told apart from others: nobody shares a user. */
  username_key: string;
  sealed_password: string;
  /** Scheme, host and port that the password was typed for. */
  origin: string;
  linked_at: number;
  /** When the upstream first refused the password, or null. */
  refused_at: number | null;
}
