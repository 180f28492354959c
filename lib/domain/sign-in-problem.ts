/** Why the company's sign-in brought somebody back to /sign-in?problem=…, in words for that page. */
export const SIGN_IN_PROBLEMS = {
  'unknown-person':
    'Nobody has added you here yet. Ask an administrator to add you with the e-mail you use there.',
  'email-not-verified':
    'Your e-mail has not been verified there, so it cannot be used here. Verify it there, or ask an administrator.',
  'no-email': 'Your account there told us no e-mail, so we cannot tell who you are here.',
  'other-account':
    'Your e-mail here belongs to somebody who signs in with another account of the company. Ask an administrator, who can add you anew if that was you.',
  disabled: 'Your access was taken away. Ask an administrator if that is a mistake.',
  'provider-away':
    'The company’s sign-in cannot be reached just now. Try again in a moment, or use your password.',
  'provider-refused': 'The company’s sign-in did not let you in.',
  expired: 'That sign-in took too long or was started in another browser. Start again.',
  failed: 'The company’s sign-in did not work. Try again; if it stays so, tell an administrator.',
} as const;
export type SignInProblem = keyof typeof SIGN_IN_PROBLEMS;

export function isSignInProblem(text: string): text is SignInProblem {
  return Object.hasOwn(SIGN_IN_PROBLEMS, text);
}
