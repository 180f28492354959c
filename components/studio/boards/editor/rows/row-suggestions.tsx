'use client';

import { useMemo } from 'react';
import { keyColumnOf } from '#lib/domain/column-catalogue';
import type { LiveQuery } from '#lib/domain/live-query';
import type { StatisticType } from '#lib/domain/statistic-type';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useEditedConnection } from '../edited-connection.ts';
import { suggestedRows } from './suggested-rows.ts';

interface RowSuggestionsProps {
  /** Of the list, for the field it belongs to. */
  id: string;
  type: StatisticType;
  groupBy?: string | undefined;
  typed: string;
  taken: readonly string[];
}

/** What a field for the name of a row offers: rows that are there now, as far as whoever edits may see them. */
export function RowSuggestions(props: RowSuggestionsProps) {
  const connection = useEditedConnection();
  if (!connection) return null;
  return (
    <LiveProvider>
      <LiveSuggestions {...props} connectionId={connection.id} />
    </LiveProvider>
  );
}

function LiveSuggestions({
  id,
  type,
  groupBy,
  typed,
  taken,
  connectionId,
}: RowSuggestionsProps & { connectionId: string }) {
  const query = useMemo((): LiveQuery => {
    if (groupBy !== undefined)
      return {
        kind: 'figures',
        connection: connectionId,
        type,
        groupBy,
        groupEach: true,
        figures: [{ as: 'rows', fn: 'count' }],
      };
    const columns = type === 'AgentState' ? ['Full Name'] : [keyColumnOf(type)];
    return { kind: 'rows', connection: connectionId, type, columns };
  }, [connectionId, type, groupBy]);
  const { table } = useLiveQuery(query);
  const rows = useMemo(() => (table ? suggestedRows(table, { typed, taken }) : []), [table, typed, taken]);
  return (
    <datalist id={id}>
      {rows.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </datalist>
  );
}
