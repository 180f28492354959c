import type {
  CheckFinding,
  CheckRemedy,
  ConnectionCheck,
  ConnectionCheckName,
} from '#lib/domain/connection-check';
import { NEWEST_VERSION } from '#lib/domain/service-address';
import type { ProbeResult } from '#server/five9/probe/probe-result';
import { probeFinding } from '#server/five9/probe/probe-finding';
import { probeWords } from '#server/five9/probe/probe-words';
import { adviceOf, remedyOf, remedyOfUser } from './remedies.ts';

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

const FOUND = {
  reach: 'reached',
  secure: 'secured',
  service: 'answers',
  password: 'known',
  permissions: 'permitted',
  quota: 'requests-left',
  seat: 'seat-free',
} as const satisfies Readonly<Record<PollingCheck, CheckFinding['code']>>;

/** A check that waits for the ones before it. */
export const NOT_YET = {
  result: 'not-tried',
  found: { code: 'not-yet', values: {} },
  words: 'Not tried: what comes before must be right first.',
} as const satisfies Omit<ConnectionCheck, 'check'>;

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
    if (index === at && result.kind !== 'ok') {
      const words = probeWords(result, { zone: facts.zone, service: 'statistics service' });
      const found = probeFinding(result, { zone: facts.zone, service: 'statistics' });
      return { check, result: 'failed', found, words, ...helpOf(remedyOf(result)) };
    }
    if (index > at) return { check, ...NOT_YET };
    if (check === 'seat' && facts.heldBy !== null)
      return { check, result: 'not-tried', ...held(facts.heldBy) };
    if (check === 'secure' && facts.isPlain) return { check, result: 'done', ...PLAIN };
    if (check === 'service') return { check, result: 'done', ...served(result) };
    return { check, result: 'done', found: { code: FOUND[check], values: {} }, words: DONE[check] };
  });
}

/** What a probe of another user says, in one check. */
export function userCheck(
  check: 'directory' | 'acting',
  result: ProbeResult,
  { zone, asked }: { zone: string; asked: string | null },
): ConnectionCheck {
  const service = check === 'directory' ? 'configuration' : 'statistics';
  const who = asked === null ? 'The polling user' : `User ${asked}`;
  const words = `${who}: ${probeWords(result, { zone, service: `${service} service` })}`;
  const found = probeFinding(result, { zone, service });
  return result.kind === 'ok'
    ? { check, result: 'done', found, asked, words }
    : { check, result: 'failed', found, asked, words, ...helpOf(remedyOfUser(check, result)) };
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

/** What to do about it, by name and in words. */
function helpOf(remedy: CheckRemedy): Pick<ConnectionCheck, 'remedy' | 'advice'> {
  return { remedy, advice: adviceOf(remedy) };
}

type Told = Pick<ConnectionCheck, 'found' | 'words'>;

const PLAIN: Told = {
  found: { code: 'plain', values: {} },
  words: 'Plain http, which never leaves this machine.',
};

function served(result: ProbeResult): Told {
  if (result.kind === 'ok' && result.found !== undefined && result.found !== NEWEST_VERSION) {
    const version = result.found === 'default' ? 'default' : versionText(result.found);
    return {
      found: { code: 'older-version', values: { version } },
      words: `${DONE.service} It speaks ${version === 'default' ? 'the oldest version' : `version ${version}`}: no newer one that Watchfloor knows is there.`,
    };
  }
  if (result.kind !== 'ok' || result.versions === null)
    return { found: { code: 'answers', values: {} }, words: DONE.service };
  const [oldest, newest] = [versionText(result.versions.oldest), versionText(result.versions.newest)];
  return {
    found: { code: 'versions', values: { oldest, newest } },
    words: `${DONE.service} It serves versions ${oldest} to ${newest}.`,
  };
}

/** `v9_5` as people write it. */
function versionText(version: string): string {
  return version.replace(/^v/, '').replace('_', '.');
}

function held(connection: string): Told {
  return {
    found: { code: 'held', values: { connection } },
    words: `Not tried: “${connection}” uses this user now, and a test must not push it out.`,
  };
}
