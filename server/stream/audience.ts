import type { ConnectionStatus } from '#lib/wire/frame';
import type { Visibility } from '../scope/visibility.ts';

/** Those who are told of the same connections, in the same detail: they share one state frame. */
export interface Audience {
  readonly key: string;
  /** What of all states is told to them. */
  readonly told: (connections: readonly ConnectionStatus[]) => readonly ConnectionStatus[];
}

const EVERYONE: Audience = { key: '', told: (all) => all };

export function audienceOf({ connections: known }: Visibility): Audience {
  if (known === null) return EVERYONE;
  return {
    key: JSON.stringify([...known].toSorted()),
    told: (all) => all.filter(({ id }) => known.has(id)).map(withoutCounts),
  };
}

/** How many rows a table has, and who is signed in, is of everybody, not of theirs. */
function withoutCounts({ users: _users, ...connection }: ConnectionStatus): ConnectionStatus {
  return { ...connection, types: connection.types.map((type) => ({ ...type, rows: null })) };
}
