import { CREDENTIAL_PURPOSES } from '#lib/domain/connection-settings';
import type { ConnectionView } from '#lib/domain/connection-view';
import type { EnteredUsers } from './entered-connection.ts';

/** The users of a stored connection as a test takes them: an empty password means the stored one. */
export function storedUsers(users: ConnectionView['users']): EnteredUsers {
  const entered: EnteredUsers = {};
  for (const purpose of CREDENTIAL_PURPOSES) {
    const user = users[purpose];
    if (user) entered[purpose] = { username: user.username, password: '' };
  }
  return entered;
}
