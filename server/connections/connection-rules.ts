import type { ConnectionDraft } from '#lib/domain/connection-draft';
import { CREDENTIAL_PURPOSES, type ConnectionSettings } from '#lib/domain/connection-settings';
import { readServiceAddress } from '#lib/domain/service-address';
import { AppError } from '#server/app-error';
import type { Credentials, HeldConnection } from './held-connection.ts';

interface DraftContext {
  /** The connection that the draft is for. */
  id: string;
  held: readonly HeldConnection[];
  mayBeLocal: boolean;
}

/** Throws AppError `bad-request` where a name is taken or an address may not be called from here. */
export function refuseDraft(draft: ConnectionDraft, { id, held, mayBeLocal }: DraftContext): void {
  const name = draft.name.trim().toLowerCase();
  const others = held.filter(({ view }) => view.settings.id !== id);
  if (others.some(({ view }) => view.settings.name.toLowerCase() === name))
    throw new AppError('bad-request', 'settings.name: Another connection has this name.', {
      reason: 'connection-name',
    });
  const address = readServiceAddress(draft.url, { version: draft.serviceVersion, mayBeLocal });
  if (address.kind === 'bad') throw new AppError('bad-request', `settings.url: ${address.problem}`);
}

interface UsersContext {
  /** As they are to be. */
  settings: ConnectionSettings;
  /** Users that are given anew. */
  users: { [Purpose in keyof Credentials]?: Credentials[Purpose] | undefined } | undefined;
  held: readonly HeldConnection[];
  /** The connection as it is; null for a new one. */
  before: HeldConnection | null;
}

/**
 * Throws AppError `bad-request` where a stored password would go to a host that it was not typed for, and where two
 * connections would poll with one user and push each other out.
 */
export function refuseUsers({ settings, users, held, before }: UsersContext): void {
  if (before && originOf(before.view.settings.url) !== originOf(settings.url)) {
    for (const purpose of CREDENTIAL_PURPOSES) {
      if (before.view.users[purpose] && !users?.[purpose])
        throw new AppError(
          'bad-request',
          `users.${purpose}.password: The address leads to another host. Type this password again, so that it goes nowhere unasked.`,
        );
    }
  }
  const polling = users?.polling?.username ?? before?.view.users.polling?.username;
  if (polling === undefined) return;
  const rival = held.find(
    ({ view }) =>
      view.settings.id !== settings.id && isSameUser(view, { url: settings.url, username: polling }),
  );
  if (rival)
    throw new AppError(
      'bad-request',
      `users.polling.username: “${rival.view.settings.name}” polls with this user already; two would push each other out.`,
    );
}

/** Whether a connection polls with this user: Five9 gives a user one session. */
export function isSameUser(
  view: HeldConnection['view'],
  { url, username }: { url: string; username: string },
): boolean {
  return (
    originOf(view.settings.url) === originOf(url) &&
    view.users.polling?.username.toLowerCase() === username.trim().toLowerCase()
  );
}

/** Scheme, host and port of an address; empty where it is none. */
export function originOf(url: string): string {
  return URL.parse(url)?.origin ?? '';
}
