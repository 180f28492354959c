import type { CredentialPurpose } from './connection-settings.ts';

/** What a test of a connection looks at, in the order it does. */
export const CONNECTION_CHECKS = [
  'reach',
  'secure',
  'service',
  'password',
  'seat',
  'permissions',
  'quota',
  'directory',
] as const;
export type ConnectionCheckName = (typeof CONNECTION_CHECKS)[number];

/** One check of a connection. `words` is what was found, `remedy` what to do about it; both are for people. */
export interface ConnectionCheck {
  check: ConnectionCheckName;
  result: 'done' | 'failed' | 'not-tried';
  words: string;
  remedy?: string;
}

/** What a test of a connection found. `kind` is `ok` or what failed first, for the audit. */
export interface ConnectionTest {
  kind: string;
  checks: readonly ConnectionCheck[];
}

/** A user to test with; without a password the stored one is meant. */
export interface TestUser {
  username: string;
  password?: string;
}

/** What to test: typed values, or those of the stored connection `id` where passwords are left out. */
export interface ConnectionTestRequest {
  id?: string;
  url: string;
  users: Readonly<Partial<Record<CredentialPurpose, TestUser>>>;
}
