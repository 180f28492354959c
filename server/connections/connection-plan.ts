import type { ConnectionSettings, CredentialPurpose } from '#lib/domain/connection-settings';

/** The connection that FIVE9_* variables give. */
export const ENVIRONMENT_CONNECTION = 'five9';

export interface Credential {
  username: string;
  password: string;
}

/** A connection as it is to run: settings, users, and who says so. Held in memory only; never logged, never answered. */
export interface ConnectionPlan {
  origin: 'environment' | 'store';
  settings: ConnectionSettings;
  /** A purpose without a user of its own uses `polling`'s; acting has no such fallback. */
  credentials: { polling: Credential } & Partial<Record<CredentialPurpose, Credential>>;
}
