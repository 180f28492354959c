import type { ConnectionCheck, ConnectionCheckName } from '#lib/domain/connection-check';
import type { ProbeResult } from '#server/five9/probe/probe-result';
import { probeWords } from '#server/five9/probe/probe-words';

type PollingCheck = Exclude<ConnectionCheckName, 'directory' | 'acting'>;

/** In the order in which they can be found out: the first that fails leaves the rest untried. */
const POLLING_CHECKS = [
  'reach',
  'secure',
  'service',
  'password',
  'permissions',
  'quota',
  'seat',
] as const satisfies readonly PollingCheck[];

const DONE: Readonly<Record<PollingCheck, string>> = {
  reach: 'The host was found and accepts connections.',
  secure: 'The connection is secure and the certificate is good.',
  service: 'The Five9 statistics service answers at this address.',
  password: 'Five9 knows this user and takes the password.',
  permissions: 'The user may use the statistics service.',
  quota: 'There are requests left.',
  seat: 'A supervisor seat was free; it was taken for a moment and given back.',
};

const NOT_TRIED = 'Not tried: what comes before must be right first.';

export interface PollingFacts {
  /** IANA zone in which times of day are told. */
  zone: string;
  isPlain: boolean;
  /** Name of the connection that holds this user's seat now; its seat is left alone. */
  heldBy: string | null;
}

/** What a probe of the polling user says of each check. */
export function pollingChecks(result: ProbeResult, facts: PollingFacts): readonly ConnectionCheck[] {
  const failing = failedCheck(result);
  const at = failing === null ? POLLING_CHECKS.length : POLLING_CHECKS.indexOf(failing);
  return POLLING_CHECKS.map((check, index): ConnectionCheck => {
    if (index === at) {
      const words = probeWords(result, { zone: facts.zone, service: 'statistics service' });
      return { check, result: 'failed', words, remedy: remedyOf(result) };
    }
    if (index > at) return { check, result: 'not-tried', words: NOT_TRIED };
    if (check === 'seat' && facts.heldBy !== null)
      return { check, result: 'not-tried', words: heldWords(facts.heldBy) };
    if (check === 'secure' && facts.isPlain)
      return { check, result: 'done', words: 'Plain http, which never leaves this machine.' };
    if (check === 'service') return { check, result: 'done', words: serviceWords(result) };
    return { check, result: 'done', words: DONE[check] };
  });
}

/** What a probe of another user says, in one check. */
export function userCheck(
  check: 'directory' | 'acting',
  result: ProbeResult,
  { zone, who }: { zone: string; who: string },
): ConnectionCheck {
  const service = check === 'directory' ? 'configuration service' : 'statistics service';
  const words = `${who}: ${probeWords(result, { zone, service })}`;
  return result.kind === 'ok'
    ? { check, result: 'done', words }
    : { check, result: 'failed', words, remedy: directoryRemedy(check, result) };
}

/** Which check a result speaks of; null where all is well. */
export function failedCheck(result: ProbeResult): PollingCheck | null {
  switch (result.kind) {
    case 'ok':
      return null;
    case 'address':
    case 'host':
    case 'refused':
    case 'timeout':
    case 'broken':
    case 'aborted':
      return 'reach';
    case 'tls':
      return 'secure';
    case 'version':
    case 'not-five9':
    case 'unavailable':
      return 'service';
    case 'unauthorized':
    case 'account':
      return 'password';
    case 'no-permission':
      return 'permissions';
    case 'quota':
      return 'quota';
    case 'seat-taken':
    case 'no-seat':
      return 'seat';
  }
}

/** What somebody can do about it, in a sentence. */
export function remedyOf(result: ProbeResult): string {
  switch (result.kind) {
    case 'ok':
      return '';
    case 'address':
    case 'host':
      return 'Compare the address with the one Five9 gave you: api.five9.com, api.five9.eu or api.five9.ca.';
    case 'refused':
    case 'timeout':
    case 'broken':
    case 'aborted':
      return 'Let this server out to the host on port 443, then test again.';
    case 'tls':
      return result.problem === 'self-signed' || result.problem === 'unknown-issuer'
        ? 'If a proxy of your own looks into connections, have it leave this host alone or give its certificate to Node (NODE_EXTRA_CA_CERTS).'
        : 'Compare the address, and the clock of this machine.';
    case 'version':
    case 'not-five9':
      return 'Type the host alone to get the newest version Watchfloor knows, or choose another version.';
    case 'unavailable':
      return 'Nothing is wrong on this side. Test again later.';
    case 'unauthorized':
    case 'account':
      return 'Sign in to Five9 with this user once: it may be locked, out of date, or barred from this network.';
    case 'no-permission':
      return 'Give the user the Supervisor role and the permission to use the web services; see the checklist.';
    case 'quota':
      return 'Wait until then, or find out which other program asks with a user of this domain.';
    case 'seat-taken':
      return 'Make a user for Watchfloor alone; see the checklist.';
    case 'no-seat':
      return 'Free a supervisor seat or ask Five9 for another; each polling user takes one.';
  }
}

function directoryRemedy(check: 'directory' | 'acting', result: ProbeResult): string {
  if (check === 'directory' && result.kind === 'no-permission')
    return 'Give it the Administrator role, name another user for the directory, or upload the lists as CSV.';
  return remedyOf(result);
}

function serviceWords(result: ProbeResult): string {
  if (result.kind !== 'ok' || result.versions === null) return DONE.service;
  const { oldest, newest } = result.versions;
  return `${DONE.service} It serves versions ${versionText(oldest)} to ${versionText(newest)}.`;
}

/** `v9_5` as people write it. */
function versionText(version: string): string {
  return version.replace(/^v/, '').replace('_', '.');
}

function heldWords(name: string): string {
  return `Not tried: “${name}” uses this user now, and a test must not push it out.`;
}
