import { WHOLE_SCOPE } from '#lib/domain/data-scope';
import type { Role } from '#lib/domain/role';
import { AppError } from '#server/app-error';
import { currentCaller, currentPerson } from '#server/auth/current-caller';
import type { Scopes } from '#server/scope/scopes';
import { seesConnection } from '#server/scope/visibility';
import type { Directories } from './directories.ts';
import type { DirectoryReader } from './listed-entries.ts';

export interface ReaderParts {
  directories: Pick<Directories, 'of'>;
  scopes: Pick<Scopes, 'visibilityOf'>;
  /** The connections there are. */
  fleet: { get(connectionId: string): unknown };
}

/**
 * A connection's directory as the request's sender may read it: a token everything, a person of at least this role what
 * their scope shows. Throws AppError `unknown-connection`, also for one that the sender may not know of.
 */
export function currentReader(
  { directories, scopes, fleet }: ReaderParts,
  connectionId: string,
  least: Role,
): DirectoryReader {
  const sender = currentCaller();
  const caller = sender.kind === 'token' ? sender : currentPerson(least);
  if (!fleet.get(connectionId) || !seesConnection(scopes.visibilityOf(caller), connectionId))
    throw new AppError('unknown-connection', 'There is no such connection', { reason: 'no-such-connection' });
  const scope = caller.kind === 'person' ? caller.scope : WHOLE_SCOPE;
  return { connectionId, view: directories.of(connectionId), scope };
}
