'use client';

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import { compileBoard } from '#lib/domain/compile-board';
import type { StateMapping } from '#lib/domain/looks';
import type { LiveQuery } from '#lib/domain/live-query';
import { useLiveStore } from '#components/live/live-context.ts';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { useLooks } from '#components/ui/looks-provider.tsx';
import type { BoardConnection } from '../board-facts.ts';
import type { RowCounts } from './use-findings.ts';

interface RowWatchProps {
  document: BoardDocument;
  connection: BoardConnection;
  /** Told whenever a list has become longer or shorter. Stays the same function. */
  onRows: (rows: RowCounts) => void;
}

/** Counts the rows that the lists of a board have now, as far as whoever looks may see them. Draws nothing. */
export function RowWatch(props: RowWatchProps) {
  return (
    <LiveProvider>
      <Counting {...props} />
    </LiveProvider>
  );
}

function Counting({ document, connection, onRows }: RowWatchProps) {
  const store = useLiveStore();
  const { states } = useLooks();
  const queries = useMemo(() => rowQueries(document, connection, states), [document, connection, states]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = queries.map(({ query }) => store.subscribe(query, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store, queries],
  );
  const counted = useSyncExternalStore(
    subscribe,
    useCallback(
      () =>
        JSON.stringify(
          queries.flatMap(({ id, query }) => {
            const count = store.result(query).table?.rows[0]?.cells[1];
            return typeof count === 'number' ? [[id, count]] : [];
          }),
        ),
      [store, queries],
    ),
    () => '[]',
  );
  useEffect(() => {
    const entries: (readonly [string, number])[] = JSON.parse(counted);
    onRows(Object.fromEntries(entries));
  }, [counted, onRows]);
  return null;
}

/** How many rows each list asks for. Of one that leaves some out by their state only whoever draws it knows. */
function rowQueries(
  document: BoardDocument,
  { id: connectionId, columnRoles }: BoardConnection,
  states: readonly StateMapping[],
): readonly { id: string; query: LiveQuery }[] {
  const { panels } = compileBoard(document, { id: 'lint', connectionId, columnRoles, states });
  return panels.flatMap((panel) => {
    switch (panel.kind) {
      case 'queue-table':
      case 'agent-grid':
      case 'agent-table':
      case 'campaign-table': {
        if ('states' in panel && panel.states) return [];
        const { connection, type, where } = panel.query;
        const figures = [{ as: 'rows', fn: 'count' as const }];
        return [
          { id: panel.id, query: { kind: 'figures', connection, type, ...(where && { where }), figures } },
        ];
      }
      default:
        return [];
    }
  });
}
