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

/** What a check can find; pages have words for each. */
export const CHECK_FINDINGS = [
  'reached',
  'secured',
  'plain',
  'answers',
  'versions',
  'older-version',
  'known',
  'permitted',
  'requests-left',
  'seat-free',
  'lets-in',
  'not-yet',
  'held',
  'address',
  'host',
  'refused',
  'timeout',
  'broken',
  'tls-expired',
  'tls-self-signed',
  'tls-wrong-name',
  'tls-unknown-issuer',
  'tls-plain-http',
  'tls-other',
  'unauthorized',
  'no-permission',
  'account',
  'quota',
  'quota-until',
  'seat-taken',
  'no-seat',
  'version',
  'not-five9',
  'unavailable',
  'aborted',
] as const;
export type CheckFindingCode = (typeof CHECK_FINDINGS)[number];

/** A finding with the names, versions and clock times in it. `service` is `statistics` or `configuration`. */
export interface CheckFinding {
  code: CheckFindingCode;
  values: Readonly<Record<string, string>>;
}

/** What somebody can do about a check that failed; pages have words for each. */
export const CHECK_REMEDIES = [
  'compare-address',
  'let-out',
  'spare-host',
  'compare-clock',
  'choose-version',
  'test-later',
  'sign-in-once',
  'make-supervisor',
  'make-administrator',
  'wait',
  'own-user',
  'free-seat',
] as const;
export type CheckRemedy = (typeof CHECK_REMEDIES)[number];

/**
 * One check of a connection. Pages say `found` and `remedy` in their language; `words` and `advice` say both in English, for
 * scripts. `asked` names the user asked for another purpose than polling; null where that is the polling user too.
 */
export interface ConnectionCheck {
  check: ConnectionCheckName;
  result: 'done' | 'failed' | 'not-tried';
  found: CheckFinding;
  asked?: string | null;
  words: string;
  remedy?: CheckRemedy;
  advice?: string;
}

/** What a test of a connection found. `kind` is `ok` or what failed first, for the audit. */
export interface ConnectionTest {
  kind: string;
  checks: readonly ConnectionCheck[];
}
