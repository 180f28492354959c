import type { Kysely } from 'kysely';
import { EMPTY_SCOPE } from '#lib/domain/data-scope';
import type { PersonView } from '#lib/domain/person';
import type { SignInProblem } from '#lib/domain/sign-in-problem';
import type { Database } from '#server/store/database';
import { findPerson, findPersonByEmail, insertPerson } from '../person-rows.ts';
import { OIDC_PROVIDER, type OidcSettings } from './oidc-settings.ts';
import type { Claims } from './read-claims.ts';

export interface Admission {
  outcome: 'welcome' | SignInProblem;
  /** Who it is, where that is known. */
  person: PersonView | null;
  isNew: boolean;
}

/**
 * Decides on somebody the provider vouches for. Whoever came in that way before is known by the provider's own id; anybody else
 * by an e-mail that the provider has verified, whether or not that person has a password here. An e-mail changes hands: it leads
 * to nobody who is known to the provider by another id.
 */
export async function admitByClaims(
  db: Kysely<Database>,
  claims: Claims,
  { issuer, signUp, now }: Pick<OidcSettings, 'issuer' | 'signUp'> & { now: number },
): Promise<Admission> {
  const account = await db
    .selectFrom('auth_account')
    .select('userId')
    .where('providerId', '=', OIDC_PROVIDER)
    .where('accountId', '=', accountIdOf(issuer, claims.subject))
    .executeTakeFirst();
  if (account) return known(await findPerson(db, account.userId));
  if (claims.email === null) return refused('no-email');
  if (!claims.isEmailVerified) return refused('email-not-verified');
  const person = await findPersonByEmail(db, claims.email);
  if (person && (await isKnownTo(db, { issuer, personId: person.id })))
    return { outcome: 'other-account', person, isNew: false };
  if (person) return known(person);
  if (signUp === 'invited') return refused('unknown-person');
  const { email } = claims;
  const id = await db.transaction().execute((work) =>
    insertPerson(work, {
      name: claims.name ?? email,
      email,
      role: 'viewer',
      scope: EMPTY_SCOPE,
      now,
    }),
  );
  return { outcome: 'welcome', person: (await findPerson(db, id)) ?? null, isNew: true };
}

/** Another issuer's subjects are other people. */
export function accountIdOf(issuer: string, subject: string): string {
  return `${issuer} ${subject}`;
}

// A company that moves to another provider has other ids there for the same people.
async function isKnownTo(
  db: Kysely<Database>,
  { issuer, personId }: { issuer: string; personId: string },
): Promise<boolean> {
  const accounts = await db
    .selectFrom('auth_account')
    .select('accountId')
    .where('providerId', '=', OIDC_PROVIDER)
    .where('userId', '=', personId)
    .execute();
  return accounts.some(({ accountId }) => accountId.startsWith(accountIdOf(issuer, '')));
}

function known(person: PersonView | undefined): Admission {
  if (!person || person.isDemo) return refused('unknown-person');
  return { outcome: person.disabledAt === null ? 'welcome' : 'disabled', person, isNew: false };
}

function refused(outcome: SignInProblem): Admission {
  return { outcome, person: null, isNew: false };
}
