import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { PersonView } from '#lib/domain/person';
import type { Audit, AuditAction } from '#server/audit/audit';
import { readJson } from '#server/http/read-json';
import { type Logger, safeError } from '#server/ops/log';
import type { Database } from '#server/store/database';
import type { AuthLibrary } from './auth-library.ts';
import type { Caller } from './caller.ts';
import { currentCaller } from './current-caller.ts';
import { AUTH_BASE, forwardedRequest } from './forwarded-request.ts';
import { OIDC_PROVIDER } from './oidc/oidc-settings.ts';
import { findPerson, findPersonByEmail, trustNoDevice } from './person-rows.ts';
import type { SignedCookies } from './session-cookie.ts';
import type { SignedIn } from './signed-in.ts';
import { errorAnswer, problemIn, refusalAnswer, tooManyTries } from './sign-in-answers.ts';
import { SIGN_IN_ENDPOINTS, type SignInEndpoint } from './sign-in-endpoints.ts';
import type { SignInLimits, Taken } from './sign-in-limits.ts';
import type { UsedCodes } from './used-codes.ts';

const VERIFY_CODE = '/two-factor/verify-totp';
/** Stands for a code that the library is not to take, so that it counts it among the wrong ones. */
const NO_CODE = 'none';
const CALLBACK = `/callback/${OIDC_PROVIDER}`;

export interface LibraryDoorOptions {
  db: Kysely<Database>;
  library: AuthLibrary;
  audit: Audit;
  log: Logger;
  cookies: SignedCookies;
  limits: SignInLimits;
  signedIn: SignedIn;
  usedCodes: UsedCodes;
  publicUrl: string | null;
  hasOidc: boolean;
}

/** What the library told, as far as pages may know it: never a session's token. */
const told = z.object({
  twoFactorRedirect: z.literal(true).optional(),
  url: z.string().optional(),
  totpURI: z.string().optional(),
  backupCodes: z.array(z.string()).optional(),
});

/** Everything below /api/auth: the library behind our own list of endpoints, limits, words and audit. */
export class LibraryDoor {
  readonly #options: LibraryDoorOptions;

  constructor(options: LibraryDoorOptions) {
    this.#options = options;
  }

  async handle(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.slice(AUTH_BASE.length);
    const caller = currentCaller();
    if (request.method === 'GET' && path === CALLBACK && this.#options.hasOidc)
      return this.#callback(request, caller);
    const endpoint = Object.hasOwn(SIGN_IN_ENDPOINTS, path) ? SIGN_IN_ENDPOINTS[path] : undefined;
    if (request.method !== 'POST' || !endpoint || (path === '/sign-in/social' && !this.#options.hasOidc))
      return errorAnswer(404, 'not-found', { message: 'There is nothing at this address' });
    if (endpoint.by === 'person') {
      if (caller.kind !== 'person') return errorAnswer(401, 'unauthenticated', { message: 'Sign in first.' });
      if (caller.isDemo)
        return errorAnswer(403, 'forbidden', {
          message: 'The account of the demonstration has no password.',
        });
    }
    const body = path === '/sign-out' ? {} : await readJson(request, endpoint.body);
    const attempt = { path, endpoint, body, caller, request };
    const taken = this.#take(attempt);
    if (taken?.kind === 'refused') {
      if (taken.isFirst) await this.#noteRefusal(attempt, 'too many tries');
      return tooManyTries(taken.waitMs);
    }
    const use = path === VERIFY_CODE ? await this.#useCode(attempt) : 'fresh';
    const answer = await this.#ask(
      request,
      use === 'fresh' ? attempt : { ...attempt, body: { ...body, code: NO_CODE } },
    );
    if (answer.ok) taken?.wentWell();
    return answer.ok ? this.#settled(attempt, answer) : this.#refused(attempt, answer, use === 'used');
  }

  async #useCode({ body, caller, request }: Attempt): ReturnType<UsedCodes['use']> {
    const personId = caller.kind === 'person' ? caller.id : (await this.#whoseSecondFactor(request))?.id;
    return personId === undefined ? 'wrong' : this.#options.usedCodes.use(personId, String(body.code));
  }

  #take({ endpoint, body, caller }: Attempt): Taken | null {
    if (endpoint.limit === null) return null;
    const email = typeof body.email === 'string' ? body.email.toLowerCase() : null;
    const account =
      caller.kind === 'person' && endpoint.by === 'person' ? `person ${caller.id}` : `email ${email}`;
    return this.#options.limits.take(endpoint.limit, { address: caller.address, account });
  }

  #ask(request: Request, to: { path: string; body: object | null; caller: Caller }): Promise<Response> {
    const { library, publicUrl } = this.#options;
    const { path, body, caller } = to;
    return library.handler(forwardedRequest(request, { path, body, address: caller.address, publicUrl }));
  }

  async #settled(attempt: Attempt, answer: Response): Promise<Response> {
    const { signedIn } = this.#options;
    const { path, caller } = attempt;
    const { twoFactorRedirect, url, totpURI, backupCodes } = told.parse(await answer.json());
    if (path === '/sign-in/email' && twoFactorRedirect) return replied(answer, { twoFactorRedirect });
    if (path === '/sign-in/social') return replied(answer, { url });
    if (path === '/two-factor/enable') return replied(answer, { totpURI, backupCodes });
    if (path === '/two-factor/generate-backup-codes') return replied(answer, { backupCodes });
    if (attempt.endpoint.by === 'stranger' || (path === VERIFY_CODE && caller.kind !== 'person')) {
      const person = await signedIn.ofAnswer(answer, caller.address);
      const way = path === '/sign-in/email' ? 'password' : 'second factor';
      if (person) await signedIn.note(person, { way, before: caller });
    } else {
      const action = OWN_ACTIONS[path];
      // Whoever changes these may do so because a device got into other hands.
      if (caller.kind === 'person' && (path === '/change-password' || path === '/two-factor/disable'))
        await trustNoDevice(this.#options.db, caller.id);
      if (caller.kind === 'person' && action)
        await this.#options.audit.note({
          actor: caller,
          action,
          subject: { kind: 'person', id: caller.id, name: caller.name },
          outcome: 'done',
        });
    }
    return replied(answer, {});
  }

  async #refused(attempt: Attempt, answer: Response, isUsed: boolean): Promise<Response> {
    const ours = await refusalAnswer(answer, { isUsed });
    if (attempt.endpoint.by !== 'person' && ours.status < 500)
      await this.#noteRefusal(attempt, isUsed ? 'used code' : (REASONS[ours.status] ?? 'refused'));
    for (const line of answer.headers.getSetCookie()) ours.headers.append('set-cookie', line);
    return ours;
  }

  async #noteRefusal({ path, body, caller, request }: Attempt, reason: string): Promise<void> {
    if (path === '/sign-out' || path === '/sign-in/social') return;
    const person =
      path === '/sign-in/email'
        ? await findPersonByEmail(this.#options.db, String(body.email))
        : await this.#whoseSecondFactor(request);
    const way = path === '/sign-in/email' ? 'password' : 'second factor';
    await this.#options.signedIn.noteRefusal(caller, {
      way,
      reason: person || reason !== 'wrong' ? reason : 'nobody here has that e-mail',
      person: person ?? null,
    });
  }

  async #whoseSecondFactor(request: Request): Promise<PersonView | undefined> {
    const { db, cookies } = this.#options;
    const identifier = cookies.secondFactor(request.headers.get('cookie'));
    if (identifier === null) return undefined;
    const begun = await db
      .selectFrom('auth_verification')
      .select('value')
      .where('identifier', '=', identifier)
      .executeTakeFirst();
    return begun && findPerson(db, begun.value);
  }

  async #callback(request: Request, caller: Caller): Promise<Response> {
    const { signedIn, log } = this.#options;
    const answer = await this.#ask(request, { path: CALLBACK, body: null, caller }).catch(
      (error: unknown) => {
        log.error({ err: safeError(error) }, 'a sign-in at the provider failed here');
        return new Response(null);
      },
    );
    const headers = new Headers({ 'cache-control': 'no-store' });
    for (const line of answer.headers.getSetCookie()) headers.append('set-cookie', line);
    const person = await signedIn.ofAnswer(answer, caller.address);
    if (person) {
      await signedIn.note(person, { way: 'company sign-in', before: caller });
      headers.set('location', answer.headers.get('location') ?? '/');
    } else {
      const problem = problemIn(answer.headers.get('location'));
      headers.set('location', `/sign-in?problem=${problem}`);
    }
    return new Response(null, { status: 302, headers });
  }
}

interface Attempt {
  path: string;
  endpoint: SignInEndpoint;
  body: Record<string, unknown>;
  caller: Caller;
  request: Request;
}

const OWN_ACTIONS: Readonly<Record<string, AuditAction>> = {
  '/sign-out': 'session.signed-out',
  '/change-password': 'person.password-set',
  [VERIFY_CODE]: 'person.second-factor-on',
  '/two-factor/disable': 'person.second-factor-off',
};

const REASONS: Readonly<Record<number, string>> = {
  401: 'wrong',
  403: 'access taken away',
  429: 'too many tries',
};

/** Only what is named, with the cookies. */
function replied(answer: Response, body: object): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const line of answer.headers.getSetCookie()) headers.append('set-cookie', line);
  return Response.json(body, { headers });
}
