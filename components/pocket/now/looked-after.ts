import type { PocketConnection } from '#lib/domain/pocket/pocket-plan';
import { MOST_WORK, workOf } from '#lib/domain/query-work';
import { queriesOf } from './read-now.ts';

/** One page asks for no more at once; the rest is for what else stands on it. */
const MOST_NOW_WORK = MOST_WORK / 2;

/** The connections whose troubles are looked for: the one shown first, then as many others as one page may ask about. */
export function lookedAfter(
  shown: PocketConnection,
  all: readonly PocketConnection[],
): { connections: readonly PocketConnection[]; left: readonly PocketConnection[] } {
  let work = workOfNow(shown);
  const connections = [shown];
  const left: PocketConnection[] = [];
  for (const other of all) {
    if (other.id === shown.id) continue;
    const more = workOfNow(other);
    if (work + more > MOST_NOW_WORK) {
      left.push(other);
      continue;
    }
    work += more;
    connections.push(other);
  }
  return { connections, left };
}

function workOfNow(connection: PocketConnection): number {
  return queriesOf({ connection, trends: [] }).reduce((sum, query) => sum + workOf(query), 0);
}
