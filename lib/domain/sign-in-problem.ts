/** Why the company's sign-in brought somebody back to /sign-in?problem=…; that page has the words. */
export const SIGN_IN_PROBLEMS = [
  'unknown-person',
  'email-not-verified',
  'no-email',
  'other-account',
  'disabled',
  'provider-away',
  'provider-refused',
  'expired',
  'failed',
] as const;
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number];

export function isSignInProblem(text: string): text is SignInProblem {
  return SIGN_IN_PROBLEMS.some((problem) => problem === text);
}
