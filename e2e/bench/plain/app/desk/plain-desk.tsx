'use client';

import { useState } from 'react';
import { type Cell, isSince } from '#lib/domain/cell';
import type { RowsQuery } from '#lib/domain/live-query';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import { orderColumns } from '#components/desk/column-order.ts';
import { showCell } from '#components/desk/show-cell.ts';

interface SortBy {
  column: string;
  direction: 'asc' | 'desc';
}

const QUERY: RowsQuery = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' };
const collator = new Intl.Collator();

export function PlainDesk() {
  return (
    <LiveProvider>
      <PlainTable />
    </LiveProvider>
  );
}

/** All rows, filtered, sorted and drawn anew with every change and every second. */
function PlainTable() {
  const { table } = useLiveQuery(QUERY);
  const now = useServerNow();
  const [sort, setSort] = useState<SortBy>({ column: 'State Duration', direction: 'desc' });
  const [filter, setFilter] = useState('');
  if (!table) return null;
  const columns = orderColumns(QUERY.type, table.columns);
  return (
    <main style={{ height: '100vh', overflow: 'auto' }}>
      <input aria-label="Find agents" value={filter} onChange={(event) => setFilter(event.target.value)} />
      <table>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} aria-label={name}>
                <button type="button" onClick={() => setSort(turned(sort, name))}>
                  {name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownRows(table, { sort, filter, now }).map(({ key, cells }) => (
            <tr key={key} data-row>
              {columns.map((column) => (
                <td key={column.name}>
                  {
                    showCell(cells[table.columns.indexOf(column)], { kind: column.kind, now }, () => 'en')
                      .text
                  }
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}

interface Asked {
  sort: SortBy;
  filter: string;
  now: number;
}

function shownRows(table: ResultTable, { sort, filter, now }: Asked): readonly ResultRow[] {
  const named = table.columns.findIndex(({ name }) => name === 'Full Name');
  const index = table.columns.findIndex(({ name }) => name === sort.column);
  const sign = sort.direction === 'asc' ? 1 : -1;
  const text = filter.toLowerCase();
  return table.rows
    .filter(({ key, cells }) => `${key} ${valueOf(cells[named], now)}`.toLowerCase().includes(text))
    .toSorted((a, b) => sign * compare(valueOf(a.cells[index], now), valueOf(b.cells[index], now)));
}

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

function valueOf(cell: Cell | undefined, now: number): number | string {
  return isSince(cell) ? now - cell.since : (cell ?? '');
}

function turned({ column, direction }: SortBy, name: string): SortBy {
  return { column: name, direction: column === name && direction === 'asc' ? 'desc' : 'asc' };
}
