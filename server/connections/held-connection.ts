import {
  CREDENTIAL_PURPOSES,
  type ConnectionSettings,
  type CredentialPurpose,
} from '#lib/domain/connection-settings';
import type { ConnectionUser, ConnectionView } from '#lib/domain/connection-view';
import type { Secrets } from '#server/secrets/open-secrets';
import type { ConnectionPlan, Credential } from './connection-plan.ts';
import type { StoredConnection, StoredCredential } from './connection-rows.ts';

/** What seals: all of the installation's secrets that is needed here. */
export type SecretBox = Pick<Secrets, 'seal' | 'open'>;

export type Credentials = Partial<Record<CredentialPurpose, Credential>>;

/** A connection with its secrets open, as the server holds it; `view` is the part of it that may be shown. */
export interface HeldConnection {
  view: ConnectionView;
  credentials: Credentials;
}

/** Seals a user for one purpose of one connection: what is sealed for one never opens for another. */
export function sealCredential(
  secrets: SecretBox,
  { id, purpose, now }: { id: string; purpose: CredentialPurpose; now: number },
  { username, password }: Credential,
): StoredCredential {
  return {
    purpose,
    username,
    sealedPassword: secrets.seal(password, contextOf(id, purpose)),
    updatedAt: now,
  };
}

/** Opens what the store keeps. A secret that does not open is told in the view and stops nothing else. */
export function openStored(stored: StoredConnection, secrets: SecretBox): HeldConnection {
  const credentials: Credentials = {};
  const users: Partial<Record<CredentialPurpose, ConnectionUser>> = {};
  for (const { purpose, username, sealedPassword, updatedAt } of stored.credentials) {
    const password = opened(secrets, sealedPassword, contextOf(stored.id, purpose));
    if (password !== null) credentials[purpose] = { username, password };
    users[purpose] = { username, replacedAt: updatedAt, isUnreadable: password === null };
  }
  const { settings, version } = stored;
  return {
    credentials,
    view: {
      settings: settings ?? unreadable(stored.id),
      origin: 'store',
      version,
      users,
      problem:
        settings === null ? 'Its settings in the store cannot be read; type them again.' : problemOf(users),
    },
  };
}

/** The environment's connection, with what the store adds to it. */
export function heldOfPlan(plan: ConnectionPlan, kept: StoredConnection | undefined): HeldConnection {
  const users: Partial<Record<CredentialPurpose, ConnectionUser>> = {};
  for (const purpose of CREDENTIAL_PURPOSES) {
    const credential = plan.credentials[purpose];
    if (credential) users[purpose] = { username: credential.username, replacedAt: null, isUnreadable: false };
  }
  const columnRoles = kept?.settings?.columnRoles ?? plan.settings.columnRoles;
  return {
    credentials: plan.credentials,
    view: {
      settings: { ...plan.settings, columnRoles },
      origin: 'environment',
      version: kept?.version ?? 0,
      users,
      problem: null,
    },
  };
}

/** How a connection is to run; null where it cannot. */
export function planOf({ view, credentials }: HeldConnection): ConnectionPlan | null {
  const { polling, ...others } = credentials;
  if (!polling || view.settings.url === '') return null;
  return { origin: view.origin, settings: view.settings, credentials: { polling, ...others } };
}

function contextOf(id: string, purpose: CredentialPurpose): string {
  return `connection:${id}:${purpose}`;
}

function opened(secrets: SecretBox, sealed: string, context: string): string | null {
  try {
    return secrets.open(sealed, context);
  } catch {
    return null;
  }
}

function problemOf(users: Partial<Record<CredentialPurpose, ConnectionUser>>): string | null {
  if (!users.polling) return 'It has no user to poll with.';
  const unreadable = CREDENTIAL_PURPOSES.filter((purpose) => users[purpose]?.isUnreadable);
  if (unreadable.length === 0) return null;
  return `The stored password for ${unreadable.join(' and ')} was sealed with another key; type it again.`;
}

function unreadable(id: string): ConnectionSettings {
  return {
    id,
    name: id,
    url: '',
    zone: 'UTC',
    dataCentreZone: 'UTC',
    businessDayStartMs: 0,
    shiftStartMs: 0,
    statisticsRange: 'day',
    rollingPeriod: '30m',
    columnRoles: {},
  };
}
