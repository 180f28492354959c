import type { Caller } from '#server/auth/caller';
import type { ConnectionSettings } from '#lib/domain/connection-settings';
import { runtime } from '#server/runtime-access';
import { seesConnection } from '#server/scope/visibility';

/** The connections that run and of which the caller may see anything; others are as unknown. */
export function seenConnections(caller: Caller): readonly ConnectionSettings[] {
  const { fleet, scopes } = runtime();
  const visibility = scopes.visibilityOf(caller);
  return fleet.connections
    .map(({ plan }) => plan.settings)
    .filter(({ id }) => seesConnection(visibility, id));
}
