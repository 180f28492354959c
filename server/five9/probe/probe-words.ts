import { clockText } from '../session/zone-offset.ts';
import type { ProbeResult, TlsProblem } from './probe-result.ts';

/** A result in a sentence for people, clock times in `zone`. `service` is as it stands in a sentence. */
export function probeWords(
  result: ProbeResult,
  { zone, service }: { zone: string; service: 'statistics service' | 'configuration service' },
): string {
  switch (result.kind) {
    case 'ok':
      return `The ${service} answers and lets this user in.`;
    case 'address':
      return 'This is not an address of a Five9 service: it must begin with https:// and name a host.';
    case 'host':
      return 'There is no host of this name. Check the address for a spelling mistake, and the name service of this machine.';
    case 'refused':
      return 'The host does not accept connections at this address. Check the port, and whether a firewall stands in between.';
    case 'timeout':
      return `The ${service} did not answer in time.`;
    case 'broken':
      return `The connection to the ${service} broke before an answer came.`;
    case 'tls':
      return tlsWords(result.problem);
    case 'unauthorized':
      return 'Five9 refuses this user name or password.';
    case 'no-permission':
      return service === 'configuration service'
        ? 'Five9 does not let this user read the configuration: it needs the Administrator role.'
        : 'Five9 does not let this user read statistics: it needs the Supervisor role and the right to use the web services.';
    case 'account':
      return 'Five9 says that this account is not valid.';
    case 'quota':
      return result.untilAt === null
        ? `The requests that Five9 allows for the ${service} are used up for now.`
        : `The requests that Five9 allows for the ${service} are used up until ${clockText(zone, result.untilAt)}.`;
    case 'seat-taken':
      return 'This user is logged in elsewhere. Give Watchfloor a user of its own.';
    case 'no-seat':
      return 'Every supervisor seat of the domain is taken.';
    case 'version':
      return 'The host answers, but not at this address. Check the path and the version in it.';
    case 'not-five9':
      return 'What answers at this address is not a Five9 service.';
    case 'unavailable':
      return `The ${service} reports an error of its own. Try again in a few minutes.`;
    case 'aborted':
      return 'The test was stopped.';
  }
}

/** Why a secure connection could not be made, in a sentence. */
export function tlsWords(problem: TlsProblem): string {
  switch (problem) {
    case 'expired':
      return 'The certificate of this host has expired.';
    case 'self-signed':
      return 'The certificate of this host is self-signed, so nobody vouches for it.';
    case 'wrong-name':
      return 'The certificate of this host was issued for another name.';
    case 'unknown-issuer':
      return 'The certificate of this host was issued by somebody this machine does not know.';
    case 'plain-http':
      return 'This host does not speak TLS at this port. Check the port, or whether the address should begin with http://.';
    case 'other':
      return 'No secure connection to this host could be made.';
  }
}
