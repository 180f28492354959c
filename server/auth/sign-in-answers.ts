import * as z from 'zod';
import type { RefusalReason } from '#lib/words/refusal-reason';
import { isSignInProblem, type SignInProblem } from '#lib/domain/sign-in-problem';

export function errorAnswer(
  status: number,
  code: string,
  {
    message,
    reason,
    headers,
  }: { message: string; reason?: RefusalReason | undefined; headers?: HeadersInit },
): Response {
  return Response.json(
    { error: { code, message, ...(reason && { reason }) } },
    { status, headers: { 'cache-control': 'no-store', ...Object.fromEntries(new Headers(headers)) } },
  );
}

export function tooManyTries(waitMs: number): Response {
  const minutes = Math.ceil(waitMs / 60_000);
  return errorAnswer(429, 'too-many-requests', {
    message: `Too many tries. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    headers: { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))) },
  });
}

const SIGN_IN_AGAIN = [401, 'sign-in-expired'] as const;

/** What the library's codes mean to people; whatever is not here never leaves in its own words. */
const MEANINGS: Readonly<
  Record<string, readonly [status: number, code: string, message: string, reason?: RefusalReason]>
> = {
  INVALID_EMAIL_OR_PASSWORD: [
    401,
    'unauthenticated',
    'The e-mail or the password is wrong.',
    'wrong-credentials',
  ],
  INVALID_EMAIL: [401, 'unauthenticated', 'The e-mail or the password is wrong.', 'wrong-credentials'],
  FAILED_TO_CREATE_SESSION: [
    403,
    'forbidden',
    'Your access was taken away. Ask an administrator.',
    'access-taken',
  ],
  INVALID_CODE: [
    401,
    'unauthenticated',
    'That code is wrong. Wait for the next one and try again.',
    'wrong-code',
  ],
  USED_CODE: [401, 'unauthenticated', 'That code was used already. Wait for the next one.', 'used-code'],
  INVALID_BACKUP_CODE: [
    401,
    'unauthenticated',
    'That backup code is wrong or was used already.',
    'wrong-backup-code',
  ],
  INVALID_TWO_FACTOR_COOKIE: [
    ...SIGN_IN_AGAIN,
    'That took too long. Start again with your password.',
    'factor-expired',
  ],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: [
    ...SIGN_IN_AGAIN,
    'Too many wrong codes. Start again with your password.',
    'wrong-codes',
  ],
  INVALID_PASSWORD: [400, 'bad-request', 'The password is wrong.', 'wrong-password'],
  TOTP_ALREADY_ENABLED: [409, 'conflict', 'A second factor is on already.', 'factor-on'],
  TOTP_NOT_ENABLED: [409, 'conflict', 'There is no second factor.', 'factor-off'],
  TWO_FACTOR_NOT_ENABLED: [409, 'conflict', 'There is no second factor.', 'factor-off'],
  BACKUP_CODES_NOT_ENABLED: [409, 'conflict', 'There is no second factor.', 'factor-off'],
  CREDENTIAL_ACCOUNT_NOT_FOUND: [409, 'conflict', 'You have no password here.', 'no-password'],
  UNAUTHORIZED: [401, 'unauthenticated', 'Sign in first.'],
};

const LOCKED_MS = 15 * 60_000;

/** The library's refusal in our words; `isUsed`: the code was right, but it had been used. */
export async function refusalAnswer(response: Response, { isUsed }: { isUsed: boolean }): Promise<Response> {
  const told = await codeIn(response);
  const code = isUsed && told === 'INVALID_CODE' ? 'USED_CODE' : told;
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return tooManyTries(LOCKED_MS);
  const meaning = MEANINGS[code];
  if (meaning) return errorAnswer(meaning[0], meaning[1], { message: meaning[2], reason: meaning[3] });
  if (response.status === 502)
    return errorAnswer(502, 'upstream-failed', {
      message: 'The company’s sign-in cannot be reached just now. Try again in a moment.',
    });
  if (response.status >= 500)
    return errorAnswer(503, 'store-failed', {
      message: 'That cannot be kept just now, because the database does not take it. Try again in a moment.',
    });
  if (response.status === 403)
    return errorAnswer(403, 'forbidden', { message: 'That came from another site.' });
  return errorAnswer(400, 'bad-request', { message: 'That cannot be done.' });
}

const refusal = z.object({ code: z.string().catch('') }).catch({ code: '' });

async function codeIn(response: Response): Promise<string> {
  return refusal.parse(await response.json().catch(() => null)).code;
}

const PROBLEMS: Readonly<Record<string, SignInProblem>> = {
  state_not_found: 'expired',
  state_mismatch: 'expired',
  state_invalid: 'expired',
  please_restart_the_process: 'expired',
  access_denied: 'provider-refused',
  login_required: 'provider-refused',
  interaction_required: 'provider-refused',
  consent_required: 'provider-refused',
  temporarily_unavailable: 'provider-away',
  server_error: 'provider-away',
  unable_to_create_session: 'disabled',
};

/** Why the provider's answer signed nobody in, from where the library would send the browser. */
export function problemIn(location: string | null): SignInProblem {
  const asked = new URL(location ?? '', 'http://own.invalid').searchParams;
  const problem = asked.get('problem') ?? '';
  return isSignInProblem(problem) ? problem : (PROBLEMS[asked.get('error') ?? ''] ?? 'failed');
}
