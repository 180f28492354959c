import * as fc from 'fast-check';
import type { Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import type { LiveQuery } from '#lib/domain/live-query';
import type { CellUpdate, SnapshotEvent } from '#lib/domain/source';
import { momentsAt } from '#lib/domain/testing/table-events';
import { figuresQuery, rowsQuery, trendQuery } from './random-queries.ts';
import { ALL_COLUMNS, cellOf, fullRow, NAMES, randomKey } from './random-rows.ts';

export type FloorEvent =
  | { kind: 'update'; waitMs: number; added: string[]; cells: CellUpdate[]; deleted: string[] }
  | { kind: 'snapshot'; waitMs: number; columns: readonly Column[]; rows: Record<string, Cell>[] }
  | { kind: 'wait'; waitMs: number }
  | { kind: 'jump'; byMs: number }
  | { kind: 'open'; query: LiveQuery }
  | { kind: 'close'; place: number };

const cellUpdate: fc.Arbitrary<CellUpdate> = fc
  .constantFrom(...NAMES)
  .chain((column) => fc.record({ key: randomKey, column: fc.constant(column), value: cellOf(column) }));

const columns: fc.Arbitrary<readonly Column[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(ALL_COLUMNS) },
  {
    weight: 1,
    arbitrary: fc
      .subarray(ALL_COLUMNS.slice(1), { minLength: 2 })
      .map((some) => [...ALL_COLUMNS.slice(0, 1), ...some]),
  },
);

const waitMs = fc.integer({ min: 0, max: 40_000 });

export const floorEvent: fc.Arbitrary<FloorEvent> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      waitMs,
      added: fc.array(randomKey, { maxLength: 2 }),
      cells: fc.array(cellUpdate, { maxLength: 8 }),
      deleted: fc.array(randomKey, { maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('snapshot' as const),
      waitMs,
      columns,
      rows: fc.array(fullRow, { maxLength: 8 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), waitMs }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('jump' as const),
      byMs: fc.integer({ min: -4_000_000, max: 4_000_000 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('open' as const),
      query: fc.oneof(rowsQuery, figuresQuery, trendQuery),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), place: fc.nat(20) }) },
);

export function snapshotOf(event: Extract<FloorEvent, { kind: 'snapshot' }>, at: number): SnapshotEvent {
  const rows = event.rows.map((row) => event.columns.map((column) => row[column.name] ?? null));
  return { kind: 'snapshot', type: 'AgentState', columns: event.columns, rows, ...momentsAt(at) };
}
