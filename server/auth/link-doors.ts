import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Clock } from '#lib/domain/clock';
import { WHOLE_SCOPE } from '#lib/domain/data-scope';
import type { PersonView } from '#lib/domain/person';
import { AppError } from '#server/app-error';
import type { Audit } from '#server/audit/audit';
import { readJson } from '#server/http/read-json';
import type { Database } from '#server/store/database';
import type { AccessChanges } from './access-changes.ts';
import { guardAdministrators, hasAdministrator } from './administrators.ts';
import { currentCaller } from './current-caller.ts';
import { findLink, makeLink, useLink, voidLinks } from './one-time-links.ts';
import { endSessions, findPerson, insertPerson } from './person-rows.ts';
import { tooManyTries } from './sign-in-answers.ts';
import { emailSchema, linkToken, nameSchema, newPassword } from './sign-in-endpoints.ts';
import type { SignInLimits } from './sign-in-limits.ts';

const welcomeBody = z.strictObject({
  token: linkToken,
  name: nameSchema,
  email: emailSchema,
  password: newPassword,
});
const passwordBody = z.strictObject({ token: linkToken, password: newPassword });
const inspectBody = z.strictObject({ token: linkToken });

export interface LinkDoorsOptions {
  db: Kysely<Database>;
  clock: Clock;
  audit: Audit;
  changes: AccessChanges;
  limits: SignInLimits;
}

/** What links from us are good for: the first administrator, a new password. */
export class LinkDoors {
  readonly #options: LinkDoorsOptions;

  constructor(options: LinkDoorsOptions) {
    this.#options = options;
  }

  async firstAdminLink(): Promise<string | null> {
    const { db, clock } = this.#options;
    if (await hasAdministrator(db)) return null;
    const { token } = await makeLink(db, { purpose: 'first-admin', personId: null, now: clock.now() });
    return `/welcome#${token}`;
  }

  /** Makes the first administrator, to be signed in then. */
  async welcome(request: Request): Promise<Response | { personId: string }> {
    const { db, clock, audit } = this.#options;
    const { token, password, ...person } = await readJson(request, welcomeBody);
    return this.#limited(async () => {
      await this.#find(token, 'first-admin');
      const hash = await hashPassword(password);
      const id = await db.transaction().execute(async (work) => {
        const now = clock.now();
        await guardAdministrators(work, now);
        if (await hasAdministrator(work))
          throw new AppError('conflict', 'Somebody administers this installation already', {
            reason: 'administered',
          });
        const link = await findLink(work, token, now);
        if (!link || !(await useLink(work, link.id, now))) throw unknownLink();
        const added = await insertPerson(work, { ...person, role: 'admin', scope: WHOLE_SCOPE, now });
        await setPasswordOf(work, added, { hash, now });
        return added;
      });
      await audit.note({
        actor: currentCaller(),
        action: 'person.added',
        subject: { kind: 'person', id, name: person.name },
        outcome: 'done',
        details: { role: 'admin', way: 'first administrator' },
      });
      return { personId: id };
    });
  }

  async inspect(request: Request): Promise<Response> {
    const { token } = await readJson(request, inspectBody);
    return this.#limited(async () => {
      const { link, person } = await this.#find(token);
      return Response.json(
        {
          purpose: link.purpose,
          expiresAt: link.expires_at,
          ...(person && { name: person.name, email: person.email }),
        },
        { headers: { 'cache-control': 'no-store' } },
      );
    });
  }

  async setPassword(request: Request): Promise<Response> {
    const { db, clock, audit, changes } = this.#options;
    const { token, password } = await readJson(request, passwordBody);
    return this.#limited(async () => {
      const { link, person } = await this.#find(token, 'set-password');
      if (!person) throw unknownLink();
      const hash = await hashPassword(password);
      await db.transaction().execute(async (work) => {
        const now = clock.now();
        if (!(await useLink(work, link.id, now))) throw unknownLink();
        await setPasswordOf(work, person.id, { hash, now });
        await endSessions(work, person.id);
        await voidLinks(work, person.id);
      });
      changes.tell({ personId: person.id });
      await audit.note({
        actor: currentCaller(),
        action: 'person.password-set',
        subject: { kind: 'person', id: person.id, name: person.name },
        outcome: 'done',
        details: { way: 'link' },
      });
      return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
    });
  }

  /** A link that works still, and whose. Throws AppError `not-found`. */
  async #find(token: string, purpose?: string): Promise<Found> {
    const { db, clock } = this.#options;
    const link = await findLink(db, token, clock.now());
    if (!link || (purpose !== undefined && link.purpose !== purpose)) throw unknownLink();
    if (link.person_id === null) {
      if (await hasAdministrator(db)) throw unknownLink();
      return { link, person: null };
    }
    const person = await findPerson(db, link.person_id);
    if (!person || person.disabledAt !== null) throw unknownLink();
    return { link, person };
  }

  /** Guessing a link is hopeless; this keeps it from being loud as well. */
  async #limited<Done>(work: () => Promise<Done>): Promise<Done | Response> {
    const taken = this.#options.limits.take('link', { address: currentCaller().address });
    if (taken.kind === 'refused') return tooManyTries(taken.waitMs);
    const answer = await work();
    taken.wentWell();
    return answer;
  }
}

interface Found {
  link: NonNullable<Awaited<ReturnType<typeof findLink>>>;
  person: PersonView | null;
}

function unknownLink(): AppError {
  return new AppError('not-found', 'This link does not work any more. Ask for a new one.', {
    reason: 'link-void',
  });
}

async function setPasswordOf(
  db: Kysely<Database>,
  userId: string,
  { hash, now }: { hash: string; now: number },
): Promise<void> {
  const at = new Date(now).toISOString();
  await db
    .insertInto('auth_account')
    .values({
      id: randomUUID(),
      userId,
      providerId: 'credential',
      accountId: userId,
      password: hash,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
      scope: null,
      createdAt: at,
      updatedAt: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['providerId', 'accountId']).doUpdateSet({ password: hash, updatedAt: at }),
    )
    .execute();
}
