import type { DataScope } from './data-scope.ts';
import type { Role } from './role.ts';
import type { Locale } from '#lib/words/locale';

/** A person as administrators see one. Times are epoch ms. */
export interface PersonView {
  id: string;
  name: string;
  /** In small letters; unique. */
  email: string;
  role: Role;
  scope: DataScope;
  /** The account behind the demonstration's door: cannot be changed. */
  isDemo: boolean;
  disabledAt: number | null;
  createdAt: number;
  lastSignInAt: number | null;
  hasSecondFactor: boolean;
  /** Without one, the person has not used the first link yet or comes in through the company's sign-in. */
  hasPassword: boolean;
  /** Sent back with a change; a change made meanwhile by someone else is a conflict. */
  version: number;
}

/** Where somebody is signed in. `id` is not what the browser holds. */
export interface SessionView {
  id: string;
  createdAt: number;
  /** Up to five minutes behind. */
  lastSeenAt: number;
  expiresAt: number;
  address: string;
  /** The browser's own User-Agent text. */
  agent: string;
  isCurrent: boolean;
}

/** What people see of their own account. */
export interface AccountView {
  id: string;
  name: string;
  email: string;
  role: Role;
  scope: DataScope;
  isDemo: boolean;
  hasSecondFactor: boolean;
  hasPassword: boolean;
  /** The language chosen; null: as the browser asks. */
  locale: Locale | null;
}

/** A read-only token of a script. */
export interface ApiTokenView {
  id: string;
  name: string;
  createdAt: number;
  /** Name of whoever made it, as it was then. */
  createdBy: string;
  /** Up to a minute behind. */
  lastUsedAt: number | null;
  revokedAt: number | null;
}

/** A scope names at most so many skills, groups and campaigns. */
export const MOST_SCOPE_ENTRIES = 500;
/** Of people and of tokens. */
export const MOST_NAME_LENGTH = 100;
export const LEAST_PASSWORD_LENGTH = 12;
export const MOST_PASSWORD_LENGTH = 128;
