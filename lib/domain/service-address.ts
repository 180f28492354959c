/** Versions of the statistics service whose contract is known in full, newest first. */
export const SERVICE_VERSIONS = ['v9_5', 'v4', 'v3', 'v2', 'default'] as const;
export type ServiceVersion = (typeof SERVICE_VERSIONS)[number];
export const NEWEST_VERSION: ServiceVersion = 'v9_5';

const SERVICE = 'SupervisorWebService';
const LONGEST = 500;

/** Which version is asked for: the one that the address names, or one that takes its place. */
export type VersionChoice = 'address' | ServiceVersion;

export interface AddressOptions {
  version: VersionChoice;
  /** Whether an address of the machine itself will do; there plain http will too. */
  mayBeLocal: boolean;
}

/** `findsVersion`: no version was named, so that an older one will do where the newest is not there. */
export type AddressReading =
  { kind: 'ok'; url: string; findsVersion: boolean } | { kind: 'bad'; problem: string };

/**
 * The address that calls go to, from what somebody typed or pasted: a bare host, or the whole address with or without
 * `?wsdl&user=…`. A bare host means the newest version known in full that is there.
 */
export function readServiceAddress(typed: string, { version, mayBeLocal }: AddressOptions): AddressReading {
  const text = typed.trim();
  if (text === '') return bad('Type the address that Five9 gave you, such as api.five9.com.');
  if (text.length > LONGEST) return bad(`An address has at most ${LONGEST} characters.`);
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || url.hostname === '') return bad('This is no address. It looks like https://api.five9.com.');
  const isLocal = isThisMachine(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal))
    return bad('Only https: over anything else the password would go out in clear.');
  if (isLocal && !mayBeLocal)
    return bad('This is the machine Watchfloor runs on. Type the address of Five9.');
  if (url.username !== '' || url.password !== '')
    return bad('Leave user and password out of the address; they have fields of their own.');
  const path = url.pathname.replace(/\/+$/, '');
  if (version === 'address' && path !== '' && !path.endsWith(`/${SERVICE}`))
    return bad(`Type the host alone, or an address that ends in ${SERVICE}.`);
  url.search = '';
  url.hash = '';
  url.pathname =
    version !== 'address' ? servicePath(version) : path === '' ? servicePath(NEWEST_VERSION) : path;
  return { kind: 'ok', url: url.toString(), findsVersion: version === 'address' && path === '' };
}

/** The path of a version's service, such as `/wssupervisor/v9_5/SupervisorWebService`. */
export function servicePath(version: ServiceVersion): string {
  return version === 'default' ? `/wssupervisor/${SERVICE}` : `/wssupervisor/${version}/${SERVICE}`;
}

/** What a service's address says of its version, such as `v12`; `default` where the path names none. */
export function versionIn(url: string): string | null {
  const path = URL.parse(url)?.pathname ?? '';
  const named = /\/wssupervisor(?:\/(v[\d_]+))?\/SupervisorWebService\/?$/.exec(path);
  return named ? (named[1] ?? 'default') : null;
}

/** Whether a host name, as URL writes it, can only mean the machine itself. */
export function isThisMachine(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    /^127(\.\d+){3}$/.test(name) ||
    name === '0.0.0.0' ||
    name === '[::1]' ||
    name === '[::]' ||
    /^\[::ffff:(7f[\da-f]{2}:|0:0\])/.test(name)
  );
}

function bad(problem: string): AddressReading {
  return { kind: 'bad', problem };
}
