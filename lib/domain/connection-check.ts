/** What a test of a connection looks at, in the order it does. */
export const CONNECTION_CHECKS = [
  'reach',
  'secure',
  'service',
  'password',
  'permissions',
  'quota',
  'seat',
  'directory',
  'acting',
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
