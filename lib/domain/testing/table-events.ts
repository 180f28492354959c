import type { Cell } from '../cell.ts';
import { columnKindOf } from '../column-catalogue.ts';
import type { Column } from '../column.ts';
import type { CellUpdate, Moments, SnapshotEvent, UpdateEvent } from '../source.ts';
import type { StatisticType } from '../statistic-type.ts';

/** Columns by name, their kinds as the catalogue has them. */
export function columnsNamed(type: StatisticType, names: readonly string[]): Column[] {
  return names.map((name) => ({ name, kind: columnKindOf(type, name) }));
}

/** All three moments the same, `at`. */
export function momentsAt(at: number): Moments {
  return { sourceTime: at, measuredAt: at, receivedAt: at };
}

export function snapshotEvent(
  type: StatisticType,
  at: number,
  { names, rows }: { names: readonly string[]; rows: readonly (readonly Cell[])[] },
): SnapshotEvent {
  return { kind: 'snapshot', type, columns: columnsNamed(type, names), rows, ...momentsAt(at) };
}

export function updateEvent(
  type: StatisticType,
  at: number,
  changes: {
    added?: readonly string[];
    cells?: readonly (readonly [key: string, column: string, value: Cell])[];
    deleted?: readonly string[];
  },
): UpdateEvent {
  const cells: CellUpdate[] = (changes.cells ?? []).map(([key, column, value]) => ({ key, column, value }));
  return {
    kind: 'update',
    type,
    added: changes.added ?? [],
    cells,
    deleted: changes.deleted ?? [],
    ...momentsAt(at),
  };
}
