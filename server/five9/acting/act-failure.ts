import type { ActOutcome, NotReached } from '#lib/domain/act-outcome';
import type { TransportFailure } from '../client/call-outcome.ts';

/** What became of an act, before it is said how long it took. */
export type Untimed<T> =
  ActOutcome<T> extends infer Outcome ? (Outcome extends unknown ? Omit<Outcome, 'tookMs'> : never) : never;

/** What a call that failed leaves: a change that was sent may have been done. */
export function ofFailure(does: 'read' | 'change', failure: TransportFailure): Untimed<never> {
  const why = whyNotReached(failure);
  if (does === 'read' || !isUnanswered(why)) return { kind: 'not-reached', why };
  return { kind: 'uncertain', why: why === 'timeout' ? 'timeout' : 'no-answer' };
}

/** It was sent, and what became of it nobody knows. */
export function isUnanswered(why: NotReached): boolean {
  return why === 'timeout' || why === 'no-answer' || why === 'stopped';
}

export function whyNotReached({ kind }: TransportFailure): NotReached {
  switch (kind) {
    case 'refused':
    case 'tls':
    case 'redirect':
    case 'timeout':
      return kind;
    case 'unauthorized':
      return 'password';
    case 'lacking':
      return 'version';
    case 'aborted':
      return 'stopped';
    case 'reset':
    case 'http':
    case 'too-large':
    case 'empty-body':
    case 'not-soap':
    case 'malformed':
      return 'no-answer';
  }
}
