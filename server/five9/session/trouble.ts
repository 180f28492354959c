import type { SourceWhyKey } from '#lib/domain/source-why';
import type { TransportFailure } from '../client/call-outcome.ts';

/** Why a call failed without saying anything about the session or the user. `ours`: not the call failed, we did. */
export type Trouble =
  | Exclude<TransportFailure['kind'], 'aborted' | 'unauthorized' | 'lacking'>
  | 'server-fault'
  | 'unavailable'
  | 'odd-fault'
  | 'no-content'
  | 'ours';

/** As a wall says it. */
export function troubleWhy(trouble: Trouble): SourceWhyKey {
  switch (trouble) {
    case 'refused':
    case 'reset':
    case 'timeout':
    case 'tls':
    case 'redirect':
    case 'unavailable':
    case 'too-large':
    case 'odd-fault':
      return trouble;
    case 'http':
    case 'server-fault':
      return 'their-error';
    case 'empty-body':
    case 'no-content':
      return 'nothing';
    case 'not-soap':
    case 'malformed':
      return 'unreadable';
    case 'ours':
      return 'our-error';
  }
}
