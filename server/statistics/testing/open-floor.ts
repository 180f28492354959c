import type { Cell } from '#lib/domain/cell';
import { ManualClock } from '#lib/domain/manual-clock';
import type { SourceEvent } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import { snapshotEvent, updateEvent } from '#lib/domain/testing/table-events';
import { ConnectionStatistics } from '../connection-statistics.ts';
import type { ResultChange } from '../live-queries.ts';
import { LiveQueryRegistry } from '../live-query-registry.ts';

/** The morning on which all tests of this folder take place, epoch ms. */
export const NINE = Date.UTC(2026, 0, 5, 9);

interface FloorOptions {
  /** The type that `snapshot`, `update` and `goLive` speak of. */
  type?: StatisticType;
  clock?: ManualClock;
}

/** One connection `five9` with live queries on it, on a clock that stands at nine. What listeners are told is kept. */
export function openFloor({ type = 'AgentState', clock = new ManualClock(NINE) }: FloorOptions = {}) {
  const connection = new ConnectionStatistics({ id: 'five9', name: 'Five9', zone: 'UTC', clock });
  const registry = new LiveQueryRegistry({ clock, connections: [connection] });
  const told: ReadonlyMap<string, ResultChange>[] = [];
  registry.onChanges((changes) => told.push(changes));
  const apply = (event: SourceEvent): void => connection.apply(event);
  return {
    clock,
    connection,
    registry,
    told,
    apply,
    /** A whole table as of now. */
    snapshot: (names: readonly string[], ...rows: readonly (readonly Cell[])[]): void =>
      apply(snapshotEvent(type, clock.now(), { names, rows })),
    update: (changes: Parameters<typeof updateEvent>[2]): void =>
      apply(updateEvent(type, clock.now(), changes)),
    /** Makes the connection and the type live, their data good for `limitMs`. */
    goLive: (limitMs = 15_000): void => {
      apply({ kind: 'state', state: 'live', reason: '' });
      apply({ kind: 'standing', type, standing: 'live', reason: '' });
      apply({ kind: 'plan', type, limitMs, nextAt: null });
    },
    /** What was told last of one query: its delta, `reset`, or undefined when nothing. */
    lastOf: (q: string) => {
      const change = told.at(-1)?.get(q);
      return change?.kind === 'delta' ? change.delta : change?.kind;
    },
  };
}
