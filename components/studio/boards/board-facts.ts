import type { ColumnRoles } from '#lib/domain/connection-settings';

/** A connection that boards can read, as much of it as drawing one takes. */
export interface BoardConnection {
  id: string;
  name: string;
  columnRoles: ColumnRoles;
}

/** A team that boards can be given to. */
export interface OwnerTeam {
  id: string;
  name: string;
}

/** The connection that a board reads for whoever looks: its own, or the first there is; null where it is not to be seen. */
export function connectionFor(
  wanted: string | null,
  connections: readonly BoardConnection[],
): BoardConnection | null {
  return (wanted === null ? connections[0] : connections.find(({ id }) => id === wanted)) ?? null;
}
