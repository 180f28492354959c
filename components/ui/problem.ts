import { NO_ERRORS, type FieldErrors } from './form-errors.ts';

/** What is wrong where there was no word from the server: the page says it itself. */
export type OwnTrouble =
  | { kind: 'unreachable' }
  /** The answer stayed away for so long that it is not waited for; whether the thing was done is not known. */
  | { kind: 'no-answer'; waitedMs: number }
  | { kind: 'unreadable' }
  /** Refused, by something that does not speak as the server does. */
  | { kind: 'silent'; status: number };

/** Why something asked of the server was not done; `problemWords` says it to people. */
export interface Problem {
  /** The API's own code; the kind of `own` where there was no word from it. */
  code: string;
  /** The server's words, which are English; empty where `own` says it. */
  message: string;
  /** Names what the page says in its own language; null where the server named nothing. */
  reason: string | null;
  own: OwnTrouble | null;
  /** When to try again, where the server said so. */
  retryAfterS: number | null;
  /** What is wrong with fields, by name, where the server named one. */
  fields: FieldErrors;
  /** The JSON of the refusing answer, for what it says beside why; null where there was none. */
  answer: unknown;
}

export function problem(code: string, message: string, more: Partial<Problem> = {}): Problem {
  return {
    code,
    message,
    reason: null,
    own: null,
    retryAfterS: null,
    fields: NO_ERRORS,
    answer: null,
    ...more,
  };
}

/** A problem that the server did not tell of. */
export function ownProblem(own: OwnTrouble, more: Partial<Problem> = {}): Problem {
  return problem(own.kind, '', { own, ...more });
}

/** What a refusing answer says. A message `field: what` is about that field. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => null);
  const told = toldIn(body);
  const retryAfterS = secondsIn(answer.headers.get('retry-after') ?? answer.headers.get('x-retry-after'));
  if (!told) return ownProblem({ kind: 'silent', status: answer.status }, { retryAfterS });
  const { reason } = told;
  const [, field, what] = /^([\w-]+(?:\.[\w-]+)*): (.+)$/su.exec(told.message) ?? [];
  if (told.code !== 'bad-request' || field === undefined || what === undefined)
    return problem(told.code, told.message, { reason, retryAfterS, answer: body });
  return problem(told.code, told.message, {
    reason,
    retryAfterS,
    fields: { [field]: capital(what) },
    answer: body,
  });
}

/** `{error: {code, message, reason?}}` as our own routes answer, `{code, message}` as the library of sign-in does. */
function toldIn(body: unknown): { code: string; message: string; reason: string | null } | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('error' in body) return toldIn(body.error);
  if (!('message' in body) || typeof body.message !== 'string' || body.message === '') return null;
  return {
    code: 'code' in body && typeof body.code === 'string' ? body.code : '',
    message: body.message,
    reason: 'reason' in body && typeof body.reason === 'string' ? body.reason : null,
  };
}

function secondsIn(text: string | null): number | null {
  const seconds = Number(text);
  return text !== null && text !== '' && Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
