import type { CheckRemedy } from '#lib/domain/connection-check';
import type { ProbeResult } from '#server/five9/probe/probe-result';

type Failure = Exclude<ProbeResult, { kind: 'ok' }>;

/** What somebody can do about a failed check of the polling user. */
export function remedyOf(result: Failure): CheckRemedy {
  switch (result.kind) {
    case 'address':
    case 'host':
      return 'compare-address';
    case 'refused':
    case 'timeout':
    case 'broken':
    case 'aborted':
      return 'let-out';
    case 'tls':
      return result.problem === 'self-signed' || result.problem === 'unknown-issuer'
        ? 'spare-host'
        : 'compare-clock';
    case 'version':
    case 'not-five9':
      return 'choose-version';
    case 'unavailable':
      return 'test-later';
    case 'unauthorized':
    case 'account':
      return 'sign-in-once';
    case 'no-permission':
      return 'make-supervisor';
    case 'quota':
      return 'wait';
    case 'seat-taken':
      return 'own-user';
    case 'no-seat':
      return 'free-seat';
  }
}

/** The same of another user: the directory can also come from elsewhere. */
export function remedyOfUser(check: 'directory' | 'acting', result: Failure): CheckRemedy {
  return check === 'directory' && result.kind === 'no-permission' ? 'make-administrator' : remedyOf(result);
}

/** In an English sentence, for scripts; pages have their own words. */
export function adviceOf(remedy: CheckRemedy): string {
  return ADVICE[remedy];
}

const ADVICE: Readonly<Record<CheckRemedy, string>> = {
  'compare-address':
    'Compare the address with the one Five9 gave you: api.five9.com, api.five9.eu or api.five9.ca.',
  'let-out': 'Let this server out to the host on port 443, then test again.',
  'spare-host':
    'If a proxy of your own looks into connections, have it leave this host alone or give its certificate to Node (NODE_EXTRA_CA_CERTS).',
  'compare-clock': 'Compare the address, and the clock of this machine.',
  'choose-version':
    'Type the host alone to get the newest version Watchfloor knows, or choose another version.',
  'test-later': 'Nothing is wrong on this side. Test again later.',
  'sign-in-once':
    'Sign in to Five9 with this user once: it may be locked, out of date, or barred from this network.',
  'make-supervisor':
    'Give the user the Supervisor role and the permission to use the web services; see the checklist.',
  'make-administrator':
    'Give it the Administrator role, name another user for the directory, or upload the lists as CSV.',
  wait: 'Wait until then, or find out which other program asks with a user of this domain.',
  'own-user': 'Make a user for Watchfloor alone; see the checklist.',
  'free-seat': 'Free a supervisor seat or ask Five9 for another; each polling user takes one.',
};
