import type { DataScope } from '#lib/domain/data-scope';
import type { AccountView, PersonView, SessionView } from '#lib/domain/person';
import type { Role } from '#lib/domain/role';
import type { Locale } from '#lib/words/locale';
import type { PersonCaller } from './caller.ts';

export interface NewPerson {
  name: string;
  email: string;
  role: Role;
  scope: DataScope;
}

export interface PersonChange {
  /** The version that the change is based on. */
  version: number;
  name?: string | undefined;
  role?: Role | undefined;
  scope?: DataScope | undefined;
  disabled?: boolean | undefined;
}

/** A link that sets a password once. */
export interface PasswordLink {
  /** `/set-password#…`; whole where the public address is known, so resolve it against the page's own. */
  link: string;
  expiresAt: number;
}

/**
 * Who may come in, and what each may see and do. `by` is an administrator who is signed in; all of it is audited.
 * Errors: `not-found`, `conflict` (an old version, an e-mail taken, the last administrator), `forbidden` (oneself, the
 * demonstration's account), `bad-request`, `store-failed`.
 */
export interface People {
  /** By name. */
  list(): Promise<PersonView[]>;
  find(id: string): Promise<PersonView>;
  add(person: NewPerson, by: PersonCaller): Promise<{ person: PersonView } & PasswordLink>;
  /** Takes effect at once, on open streams too. Nobody changes their own role or scope, or shuts themselves out. */
  change(id: string, change: PersonChange, by: PersonCaller): Promise<PersonView>;
  remove(id: string, by: PersonCaller): Promise<void>;
  /** Voids the link made before. */
  makeLink(id: string, by: PersonCaller): Promise<PasswordLink>;
  removeSecondFactor(id: string, by: PersonCaller): Promise<void>;
  /** Newest use first. */
  sessions(id: string, by: PersonCaller): Promise<SessionView[]>;
  revokeSession(id: string, sessionId: string, by: PersonCaller): Promise<void>;
  /** All of them; of oneself all but the one at hand. */
  revokeSessions(id: string, by: PersonCaller): Promise<void>;
  account(of: PersonCaller): Promise<AccountView>;
  /** Speaks this language to oneself from now on; null: as the browser asks. */
  chooseLocale(locale: Locale | null, by: PersonCaller): Promise<void>;
}
