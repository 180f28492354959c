import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SIGN_IN_PROBLEMS, isSignInProblem } from '#lib/domain/sign-in-problem';
import { currentCaller } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { SignInPage } from '#components/admin/sign-in/door-pages.tsx';
import { nextPath } from '#components/admin/sign-in/next-path.ts';
import { WordsOf } from '../words-of.tsx';

export const metadata: Metadata = { title: 'Sign in' };
export const dynamic = 'force-dynamic';

type Query = Record<'next' | 'problem' | 'done', string | string[] | undefined>;

export default async function SignInRoute({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const next = nextPath(textIn(query.next));
  if (currentCaller().kind === 'person') redirect(next);
  const { demoDoor, oidc, needsFirstAdmin } = runtime().signIn;
  const problem = textIn(query.problem);
  return (
    <WordsOf places={['common', 'admin', 'start']}>
      <SignInPage
        doors={{ demoDoor, oidc: oidc && { name: oidc.name }, needsFirstAdmin }}
        next={next}
        problem={problem === null ? null : SIGN_IN_PROBLEMS[isSignInProblem(problem) ? problem : 'failed']}
        done={query.done === 'password-set' ? 'The password is set. Sign in with it.' : null}
      />
    </WordsOf>
  );
}

function textIn(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
