'use client';

import { useCallback, useMemo } from 'react';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import type { LiveResult } from '#components/live/live-result.ts';
import { useReadState } from '#components/ui/looks-provider.tsx';
import type { DeskAddress } from '#lib/domain/desk-address';
import type { RowsQuery } from '#lib/domain/live-query';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import { cellLimits, type CellLimit } from './cell-limits.ts';
import { countStates } from './filter-rows.ts';
import { canAlarm, countAlarms, rowBand } from './row-band.ts';
import { useHeldTable, type HeldTable } from './use-held-table.ts';
import { useRowOrder, type RowOrder } from './use-row-order.ts';

export interface StatisticRows {
  result: LiveResult;
  held: HeldTable;
  /** As it is, or as it was at the pause; empty before the first data. */
  table: ResultTable;
  order: RowOrder;
  limitsOf: (row: ResultRow) => readonly (CellLimit | undefined)[];
  /** How many rows are in each state, whatever is filtered. */
  states: readonly (readonly [string, number])[];
  /** How many of the rows asked for are alarmed; null where rows of this type never are. */
  alarms: number | null;
}

const NO_TABLE: ResultTable = { version: 0, columns: [], rows: [] };

/** The rows of a type as an address asks for them, live or held. `still`: somebody is at the table. */
export function useStatisticRows(connectionId: string, address: DeskAddress, still: boolean): StatisticRows {
  const { type } = address;
  const readState = useReadState();
  const query = useMemo<RowsQuery>(
    () => ({ kind: 'rows', connection: connectionId, type, columns: '*' }),
    [connectionId, type],
  );
  const result = useLiveQuery(query);
  const held = useHeldTable(result.table);
  const table = held.table ?? NO_TABLE;
  const now = held.pausedAt ?? result.receivedAt ?? 0;
  const limitsOf = useMemo(
    () => cellLimits(type, table.columns, readState),
    [type, table.columns, readState],
  );
  const bandOf = useCallback((row: ResultRow) => rowBand(row, limitsOf(row), now), [limitsOf, now]);
  const order = useRowOrder(table, address, { type, still, now, bandOf });
  const states = useMemo(() => countStates(table.columns, table.rows), [table]);
  // Of the rows that fit, whatever their order: another sort is no reason to judge them again.
  const alarms = useMemo(
    () => (canAlarm(type) ? countAlarms(order.fitting, bandOf) : null),
    [type, order.fitting, bandOf],
  );
  return { result, held, table, order, limitsOf, states, alarms };
}
