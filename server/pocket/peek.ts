import type { LiveQuery } from '#lib/domain/live-query';
import type { ResultTable } from '#lib/domain/result-table';
import type { ConnectionStatus } from '#lib/wire/frame';
import type { Visibility } from '#server/scope/visibility';
import { seesConnection } from '#server/scope/visibility';
import type { LiveQueries } from '#server/statistics/live-queries';
import { audienceOf } from '#server/stream/audience';

/** What a page would be told if it asked now, for its first picture. */
export interface Peeked {
  connections: readonly ConnectionStatus[];
  tables: readonly { query: LiveQuery; table: ResultTable }[];
}

interface PeekOptions {
  liveQueries: Pick<LiveQueries, 'open'>;
  status: () => readonly ConnectionStatus[];
}

/** Looks once at queries, narrowed to what may be seen, and holds none of them. One of an unseen connection is left out. */
export type Peek = (queries: readonly LiveQuery[], visibility: Visibility) => Peeked;

export function createPeek({ liveQueries, status }: PeekOptions): Peek {
  return (queries, visibility) => ({
    connections: audienceOf(visibility).told(status()),
    tables: queries
      .filter(({ connection }) => seesConnection(visibility, connection))
      .map((query) => {
        const handle = liveQueries.open(visibility.narrow(query));
        const table = handle.result();
        handle.close();
        return { query, table };
      }),
  });
}
