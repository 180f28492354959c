import { useMemo } from 'react';
import type { Board } from '#lib/domain/board';
import type { ExplainTarget } from '#lib/domain/explain/explain-path';
import { useConnections } from '#components/live/use-connections.ts';

/** What explains a board; with its connection only where there is another that it could mean, so that codes stay coarse. */
export function useExplainTarget({ id, connection }: Pick<Board, 'id' | 'connection'>): ExplainTarget {
  const isOneOfSome = useConnections().length > 1;
  return useMemo(() => ({ board: id, ...(isOneOfSome && { connection }) }), [id, connection, isOneOfSome]);
}
