import type { SourceWhy, SourceWhyKey } from '#lib/domain/source-why';

/** A reason as the source's events carry it: as a code, and as an English sentence for logs, scripts and pages that do not know it. */
export interface Said {
  reason: string;
  why: SourceWhy<SourceWhyKey>;
}

export function said(why: SourceWhy<SourceWhyKey>): Said {
  const values = why.values ?? {};
  const sentence = ENGLISH[why.key].replaceAll(
    /\{(\w+)\}/gu,
    (...[, name = '']: string[]) => values[name] ?? '',
  );
  return { reason: why.again === undefined ? sentence : `${sentence}; trying again at ${why.again}`, why };
}

const ENGLISH: Readonly<Record<SourceWhyKey, string>> = {
  stopped: 'stopped',
  'nothing-allowed': 'this Five9 user may not see any statistics',
  'not-started': 'not started',
  'signing-in': 'signing in to Five9',
  waiting: 'waiting',
  'to-load': '{loading} of {all} tables still to load',
  'no-table': 'Five9 answers for no table',
  asking: 'asking Five9 what has changed',
  'first-table': 'loading the first table',
  'session-lost': 'Five9 has closed the session; opening it again',
  'session-taken': "someone else took over this user's session",
  limit: 'waiting for the request limit',
  'limit-until': 'waiting for the request limit until {time}',
  password: 'Five9 refuses the password',
  account: 'Five9 does not know this account',
  access: 'Five9 does not let this user in',
  'logged-in': 'this Five9 user is logged in elsewhere',
  'no-seat': 'no seat free at Five9',
  refused: 'Five9 does not answer (connection refused)',
  reset: 'Five9 does not answer (connection lost)',
  timeout: 'Five9 does not answer (timed out)',
  tls: 'the connection to Five9 is not secure (certificate refused)',
  redirect: 'Five9 sends us to another address',
  'their-error': 'Five9 answers with an error of its own',
  unavailable: "Five9's statistics are not available",
  'too-large': "Five9's answer is too large to be right",
  nothing: 'Five9 answers with nothing',
  unreadable: "Five9's answer cannot be read",
  'odd-fault': 'Five9 refuses a call for an unexpected reason',
  'our-error': 'something failed in this server; trying again',
  unconfirmed: 'from before the restart; not confirmed by Five9 yet',
  'sent-empty': 'Five9 sent this table empty; checking',
  'table-denied': 'this user may not see this table',
};
