import type { Clock } from '#lib/domain/clock';
import type { Audit } from '#server/audit/audit';
import { type Logger, safeError } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import type { Access } from './access.ts';
import type { AccessChanges } from './access-changes.ts';
import { createAccess } from './access-from-store.ts';
import type { ApiTokens } from './api-tokens.ts';
import { createApiTokens } from './api-tokens-in-store.ts';
import { hasAdministrator } from './administrators.ts';
import { createAuthLibrary } from './auth-library.ts';
import { currentCaller } from './current-caller.ts';
import type { Demo } from './demo-door.ts';
import { admitByClaims } from './oidc/admit-by-claims.ts';
import { oidcPlugin } from './oidc/oidc-provider.ts';
import type { OidcSettings } from './oidc/oidc-settings.ts';
import type { People } from './people.ts';
import { createPeopleInStore } from './people-in-store.ts';
import { findPerson } from './person-rows.ts';
import { createSignedCookies, isSecure } from './session-cookie.ts';
import type { SignIn } from './sign-in.ts';
import { createSignIn } from './create-sign-in.ts';
import { SignedIn } from './signed-in.ts';

export interface PeopleSystemOptions {
  /** Migrated. */
  store: Store;
  clock: Clock;
  log: Logger;
  audit: Audit;
  /** Where all who change somebody's access say so. */
  changes: AccessChanges;
  /** Signs cookies and encrypts second factors; whoever changes it signs everyone out. */
  secret: string;
  /** Where browsers reach this installation (`https://wall.example.com`), or null on names the gate lets through. */
  publicUrl: string | null;
  demo: Demo;
  oidc: OidcSettings | null;
}

/** People and rights: who may come in, who asks, and who may change that. */
export interface PeopleSystem {
  people: People;
  tokens: ApiTokens;
  access: Access;
  signIn: SignIn;
}

export async function createPeople(options: PeopleSystemOptions): Promise<PeopleSystem> {
  const { store, clock, log, audit, changes, secret, publicUrl, demo, oidc } = options;
  const { db } = store;
  const cookies = createSignedCookies({ secret, isSecure: isSecure(publicUrl) });
  const shared = { db, clock, log, audit, changes, cookies };
  const signedIn = new SignedIn(shared);
  const provider =
    oidc &&
    oidcPlugin({
      settings: oidc,
      onFailed: (error) => log.warn({ err: safeError(error) }, 'the sign-in provider failed'),
      admit: async (claims) => {
        const now = clock.now();
        const { outcome, person, isNew } = await admitByClaims(db, claims, { ...oidc, now });
        if (outcome !== 'welcome')
          await signedIn.noteRefusal(currentCaller(), { way: 'company sign-in', reason: outcome, person });
        if (isNew && person)
          await audit.note({
            actor: currentCaller(),
            action: 'person.added',
            subject: { kind: 'person', id: person.id, name: person.name },
            outcome: 'done',
            details: { role: person.role, way: 'company sign-in' },
          });
        return outcome;
      },
    });
  const library = createAuthLibrary({
    db,
    clock,
    log,
    secret,
    publicUrl,
    plugins: provider ? [provider] : [],
    mayEnter: async (personId) => {
      const person = await findPerson(db, personId);
      return person !== undefined && person.disabledAt === null && (!person.isDemo || demo.isOpen());
    },
    onSessionEnded: (sessionId) => changes.tell({ sessionId }),
  });
  await library.$context;
  await signedIn.sweep().catch((error: unknown) => {
    log.warn({ err: error }, 'old sessions could not be taken away');
  });
  const signIn = await createSignIn({
    ...shared,
    library,
    signedIn,
    demo,
    publicUrl,
    oidc: oidc && { name: oidc.name },
    hasAdmin: await hasAdministrator(db),
  });
  return {
    people: createPeopleInStore({ ...shared, publicUrl, isDemoOpen: demo.isOpen }),
    tokens: createApiTokens(shared),
    access: createAccess({ ...shared, isDemoOpen: demo.isOpen }),
    signIn,
  };
}
