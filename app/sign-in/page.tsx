import { redirect } from 'next/navigation';
import { isSignInProblem } from '#lib/domain/sign-in-problem';
import { currentCaller } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { SignInPage } from '#components/admin/sign-in/door-pages.tsx';
import { nextPath } from '#components/admin/sign-in/next-path.ts';
import { titled } from '#components/ui/page-title.ts';
import { WordsOf } from '../words-of.tsx';

export const generateMetadata = titled('admin.signIn.title');
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
        problem={problem === null || isSignInProblem(problem) ? problem : 'failed'}
        isPasswordSet={query.done === 'password-set'}
      />
    </WordsOf>
  );
}

function textIn(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
