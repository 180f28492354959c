import type { ConnectionDraft } from '#lib/domain/connection-draft';
import {
  CREDENTIAL_PURPOSES,
  type ConnectionSettings,
  type CredentialPurpose,
} from '#lib/domain/connection-settings';
import { readServiceAddress } from '#lib/domain/service-address';
import { AppError } from '#server/app-error';
import type { Credentials, HeldConnection } from './held-connection.ts';
import { originOf, usernameKey } from './session-users.ts';

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
 * sessions of one user, polling or acting, would push each other out.
 */
export function refuseUsers(context: UsersContext): void {
  refusePasswordsGoingElsewhere(context);
  refuseUsersOfOthers(context);
  refuseOneForBoth(context);
}

function refusePasswordsGoingElsewhere({ settings, users, before }: UsersContext): void {
  if (!before || originOf(before.view.settings.url) === originOf(settings.url)) return;
  for (const purpose of CREDENTIAL_PURPOSES) {
    if (before.view.users[purpose] && !users?.[purpose])
      throw new AppError(
        'bad-request',
        `users.${purpose}.password: The address leads to another host. Type this password again, so that it goes nowhere unasked.`,
      );
  }
}

function refuseUsersOfOthers({ settings, users, held, before }: UsersContext): void {
  const others = held.filter(({ view }) => view.settings.id !== settings.id);
  const given = [
    ['polling', usernameFor('polling', { users, before })],
    ['acting', users?.acting?.username],
  ] as const;
  for (const [purpose, username] of given) {
    if (username === undefined) continue;
    const rival = others.find(({ view }) => isSameUser(view, { url: settings.url, username }));
    if (rival)
      throw new AppError(
        'bad-request',
        `users.${purpose}.username: “${rival.view.settings.name}” polls or acts with this user already; two would push each other out.`,
        { reason: 'user-in-use' },
      );
  }
}

function refuseOneForBoth({ users, before }: UsersContext): void {
  if (!users?.polling && !users?.acting) return;
  const polling = usernameFor('polling', { users, before });
  const acting = usernameFor('acting', { users, before });
  if (polling === undefined || acting === undefined || usernameKey(polling) !== usernameKey(acting)) return;
  throw new AppError(
    'bad-request',
    `users.${users.acting ? 'acting' : 'polling'}.username: One user cannot both poll and act: two sessions would push each other out.`,
    { reason: 'user-polls-and-acts' },
  );
}

/** The user as it is to be: given anew, or as before. */
function usernameFor(
  purpose: CredentialPurpose,
  { users, before }: Pick<UsersContext, 'users' | 'before'>,
): string | undefined {
  return users?.[purpose]?.username ?? before?.view.users[purpose]?.username;
}

/** Whether a connection polls or acts with this user: Five9 gives a user one session. */
export function isSameUser(
  view: HeldConnection['view'],
  { url, username }: { url: string; username: string },
): boolean {
  return (
    originOf(view.settings.url) === originOf(url) &&
    [view.users.polling, view.users.acting].some(
      (user) => user && usernameKey(user.username) === usernameKey(username),
    )
  );
}
