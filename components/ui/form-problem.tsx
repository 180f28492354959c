'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { formatSpan } from '#lib/format/age';
import { ButtonLink } from './button-link.tsx';
import { Notice } from './notice.tsx';
import type { Problem } from './problem.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

interface FormProblemProps {
  problem: Problem | null;
  /** What the fields are called on the page, to name those that are wrong: `{email: 'E-mail'}`. */
  labels?: Readonly<Record<string, string>>;
  actions?: ReactNode;
  className?: string | undefined;
}

/** Why a form was not done, above its buttons. Names the wrong fields; counts down where one has to wait. */
export function FormProblem({ problem, labels = {}, actions, className }: FormProblemProps) {
  const path = usePathname();
  const left = useSecondsLeft(problem?.retryAfterS ?? null, problem);
  if (!problem) return null;
  const wrong = Object.entries(problem.fields);
  return (
    <Notice
      tone="bad"
      className={className}
      actions={
        problem.code === 'unauthenticated' && path !== '/sign-in' ? (
          <ButtonLink href={`/sign-in?next=${encodeURIComponent(path)}`} size="small">
            Sign in
          </ButtonLink>
        ) : (
          actions
        )
      }
    >
      {wrong.length === 0 ? (
        <p>{problem.message}</p>
      ) : (
        wrong.map(([name, what]) => (
          <p key={name}>
            {labels[name] ?? name}: {what}
          </p>
        ))
      )}
      {left > 0 && <p>Try again in {formatSpan(left * 1000)}.</p>}
    </Notice>
  );
}
