import type { ConnectionSettings, CredentialPurpose } from './connection-settings.ts';

/** A user on the upstream as it may be shown: the password never is. */
export interface ConnectionUser {
  username: string;
  /** Epoch ms; null for one that the environment gives. */
  replacedAt: number | null;
  /** Its password was sealed with another key and must be typed again. */
  isUnreadable: boolean;
}

/** A connection as an administrator sees it. */
export interface ConnectionView {
  settings: ConnectionSettings;
  /** `environment`: the FIVE9_* variables give it; only its column roles can be changed here. */
  origin: 'environment' | 'store';
  /** For compare-and-set; 0 while nothing of it is in the store. */
  version: number;
  users: Readonly<Partial<Record<CredentialPurpose, ConnectionUser>>>;
  /** Why it does not run, or not whole, in words for people; null when nothing stands in its way. */
  problem: string | null;
}
