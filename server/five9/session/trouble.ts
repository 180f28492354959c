import type { TransportFailure } from '../client/call-outcome.ts';

/** Why a call failed without saying anything about the session or the user. `ours`: not the call failed, we did. */
export type Trouble =
  | Exclude<TransportFailure['kind'], 'aborted' | 'unauthorized'>
  | 'server-fault'
  | 'unavailable'
  | 'odd-fault'
  | 'no-content'
  | 'ours';

/** In words for a wall. */
export function troubleText(trouble: Trouble): string {
  switch (trouble) {
    case 'refused':
      return 'Five9 does not answer (connection refused)';
    case 'reset':
      return 'Five9 does not answer (connection lost)';
    case 'timeout':
      return 'Five9 does not answer (timed out)';
    case 'tls':
      return 'the connection to Five9 is not secure (certificate refused)';
    case 'redirect':
      return 'Five9 sends us to another address';
    case 'http':
    case 'server-fault':
      return 'Five9 answers with an error of its own';
    case 'unavailable':
      return "Five9's statistics are not available";
    case 'too-large':
      return "Five9's answer is too large to be right";
    case 'empty-body':
    case 'no-content':
      return 'Five9 answers with nothing';
    case 'not-soap':
    case 'malformed':
      return "Five9's answer cannot be read";
    case 'odd-fault':
      return 'Five9 refuses a call for an unexpected reason';
    case 'ours':
      return 'something failed in this server; trying again';
  }
}
