import { firstQueries } from '#lib/domain/pocket/pocket-connection';
import type { PocketPlan } from '#lib/domain/pocket/pocket-plan';
import type { PersonCaller } from '#server/auth/caller';
import { runtime } from '#server/runtime-access';
import type { KeptPicture } from '#components/live/kept-tables.ts';
import { queryKey } from '#components/live/query-key.ts';
import { momentsOf } from '#components/live/stale.ts';

/** What the stream would tell a person's page first: it stands in the page itself, as of now, until the stream is heard. */
export function firstPicture(
  person: PersonCaller,
  { plan, connectionId }: { plan: PocketPlan; connectionId: string | null },
): KeptPicture {
  const { peek, scopes } = runtime();
  const shown = plan.connections.find(({ id }) => id === connectionId) ?? plan.connections[0];
  const { connections, tables } = peek(shown ? firstQueries(shown) : [], scopes.visibilityOf(person));
  return {
    connections,
    tables: tables.flatMap(({ query, table }) => {
      const { connection, type } = query;
      const types = connections.find(({ id }) => id === connection)?.types ?? [];
      const moments = momentsOf(types.find((status) => status.type === type));
      return moments && table.version > 0
        ? [{ key: queryKey(query), known: { connection, type, table }, moments }]
        : [];
    }),
  };
}
