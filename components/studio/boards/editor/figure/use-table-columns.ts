'use client';

import { useMemo } from 'react';
import type { Column } from '#lib/domain/column';
import type { LiveQuery } from '#lib/domain/live-query';
import type { StatisticType } from '#lib/domain/statistic-type';
import { useLiveQuery } from '#components/live/use-live-query.ts';

/** The columns that a table has on a connection; null while nobody knows. */
export function useTableColumns(connection: string, type: StatisticType): readonly Column[] | null {
  const query = useMemo(
    (): LiveQuery => ({ kind: 'rows', connection, type, columns: '*', limit: 1 }),
    [connection, type],
  );
  const { table } = useLiveQuery(query);
  // Of a table that was never filled only the key is known.
  return table && table.columns.length > 1 ? table.columns : null;
}
