import { useTranslations } from 'next-intl';
import { isKnownKey } from '#lib/words/known-key';
import type { Words } from '#lib/words/words';
import { ownProblem, type Problem } from './problem.ts';

interface ProblemWords {
  common: Words<'common'>;
  admin: Words<'admin'>;
}

/** Why something was not done, for people: by the reason that the server gave, else what the page knows itself. */
export function problemWords(problem: Problem, { common: t, admin }: ProblemWords): string {
  const { own } = problem;
  switch (own?.kind) {
    case undefined:
      return refusalWords(problem, admin);
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

/** Where the server names no reason, its English sentence says more than the code does; in other languages the code says it. */
function refusalWords({ code, message, reason }: Problem, t: Words<'admin'>): string {
  const byReason = `refused.reasons.${reason ?? ''}`;
  if (reason !== null && isKnownKey(t, byReason)) return t(byReason);
  const byCode = `refused.codes.${code}`;
  return t('locale') !== 'en' && isKnownKey(t, byCode) ? t(byCode) : message;
}

/** A problem on its way through what knows of errors only. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.code, options);
    this.problem = problem;
  }
}

/** What says problems on this page, and errors: one that is not ours came of an answer that could not be read. */
export function useProblemWords(): (problem: Problem | Error) => string {
  const common = useTranslations('common');
  const admin = useTranslations('admin');
  return (problem) => {
    if (!(problem instanceof Error)) return problemWords(problem, { common, admin });
    const told = problem instanceof ProblemError ? problem.problem : ownProblem({ kind: 'unreadable' });
    return problemWords(told, { common, admin });
  };
}
