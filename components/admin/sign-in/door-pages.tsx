'use client';

import type { SignInProblem } from '#lib/domain/sign-in-problem';
import { SetPassword } from './set-password.tsx';
import { SignIn, type Doors } from './sign-in.tsx';
import { Welcome } from './welcome.tsx';

// Each goes on by a whole load: nothing that was fetched as nobody, or as somebody else, is kept.

interface SignInPageProps {
  doors: Doors;
  next: string;
  problem: SignInProblem | null;
  isPasswordSet: boolean;
}

export function SignInPage(props: SignInPageProps) {
  return <SignIn {...props} onSignedIn={() => location.assign(props.next)} />;
}

export function WelcomePage() {
  return <Welcome onSignedIn={() => location.assign('/')} />;
}

export function SetPasswordPage() {
  return <SetPassword onDone={() => location.assign('/sign-in?done=password-set')} />;
}
