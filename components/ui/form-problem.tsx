'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatSpan } from '#lib/format/age';
import { ButtonLink } from './button-link.tsx';
import { NO_ERRORS, useUnsaid } from './form-errors.ts';
import { Notice } from './notice.tsx';
import type { Problem } from './problem.ts';
import { useProblemWords } from './problem-words.ts';
import { usePagePath } from './use-page-path.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

interface FormProblemProps {
  problem: Problem | null;
  /** What the fields are called on the page, to name those that are wrong: `{email: 'E-mail'}`. */
  labels?: Readonly<Record<string, string>>;
  actions?: ReactNode;
  /** Leaves out what a field of the form around says itself. */
  unsaid?: boolean;
  className?: string | undefined;
}

/** Why a form was not done, above its buttons. Names the wrong fields; counts down where one has to wait. */
export function FormProblem({ problem, labels = {}, actions, unsaid = false, className }: FormProblemProps) {
  const t = useTranslations('common');
  const sayProblem = useProblemWords();
  const path = usePagePath();
  const left = useSecondsLeft(problem?.retryAfterS ?? null, problem);
  const fields = problem?.fields ?? NO_ERRORS;
  const rest = useUnsaid(fields);
  if (!problem) return null;
  const all = Object.entries(fields);
  const wrong = unsaid ? Object.entries(rest) : all;
  if (all.length > 0 && wrong.length === 0) return null;
  return (
    <Notice
      tone="bad"
      className={className}
      actions={
        problem.code === 'unauthenticated' && path !== '/sign-in' ? (
          <ButtonLink href={`/sign-in?next=${encodeURIComponent(path)}`} size="small">
            {t('problem.signIn')}
          </ButtonLink>
        ) : (
          actions
        )
      }
    >
      {wrong.length === 0 ? (
        <p>{sayProblem(problem)}</p>
      ) : (
        wrong.map(([name, what]) => (
          <p key={name}>
            {labels[name] ?? name}: {what}
          </p>
        ))
      )}
      {left > 0 && <p>{t('problem.waitFor', { span: formatSpan(left * 1000, t) })}</p>}
    </Notice>
  );
}
