import type { Words } from '#lib/words/words';
import { ownProblem, type Problem } from './problem.ts';

/** Why something was not done, for people: what the server said, else what the page knows itself. */
export function problemWords({ own, message }: Problem, t: Words<'common'>): string {
  switch (own?.kind) {
    case undefined:
      return message;
    case 'unreachable':
      return t('problem.unreachable');
    case 'no-answer':
      return t('problem.noAnswer', { seconds: Math.round(own.waitedMs / 1000) });
    case 'unreadable':
      return t('problem.unreadable');
    case 'silent':
      return t('problem.silent', { status: String(own.status) });
  }
}

/** A problem on its way through what knows of errors only. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.code, options);
    this.problem = problem;
  }
}

/** What an error says to people. One that is not ours came of an answer that could not be read. */
export function errorWords(error: Error, t: Words<'common'>): string {
  return problemWords(error instanceof ProblemError ? error.problem : ownProblem({ kind: 'unreadable' }), t);
}
