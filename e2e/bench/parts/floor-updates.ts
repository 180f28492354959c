import type { SnapshotEvent, UpdateEvent } from '#lib/domain/source';
import type { WireItemUpdate } from '#server/five9/contract/wire-types';
import { HeldTables } from '#server/five9/poll/held-tables';
import type { ModelCell, ModelTable } from '#server/simulator/model/centre';
import { createCentre } from '#server/simulator/model/create-centre';
import { renderCell } from '#server/simulator/service/render-cells';
import { NOON, WHOLE_VIEW } from './big-answer.ts';

const STEP_MS = 6_000;

export interface FloorUpdates {
  snapshot: SnapshotEvent;
  updates: readonly UpdateEvent[];
  /** The names of the agents and of the campaigns that they work on. */
  agents: readonly string[];
  campaigns: readonly string[];
}

/**
 * AgentState of the large centre (5 000 agents) at noon, and what then changes on its floor as the service would tell it,
 * in `count` updates of `cells` changed cells each, or a few more where a row's changes do not fit.
 */
export function floorUpdates(count: number, cells: number): FloorUpdates {
  const centre = createCentre({ size: 'large', seed: 7, startAt: NOON });
  const held = new HeldTables();
  const first = centre.table('AgentState', WHOLE_VIEW);
  const told = new Map<string, readonly ModelCell[]>(first.rows);
  const { event: snapshot } = held.takeWhole(
    {
      type: 'AgentState',
      columns: [...first.columns],
      rows: [...first.rows.values()].map((row) => row.map((cell) => renderCell(cell, NOON))),
      timestamp: NOON,
    },
    NOON,
  );
  const updates: UpdateEvent[] = [];
  let at = NOON;
  let last = NOON;
  while (updates.length < count) {
    at += STEP_MS;
    centre.advanceTo(at);
    const table = centre.table('AgentState', WHOLE_VIEW);
    const changed = takeChanges({ table, told, at, cells });
    if (!changed) continue;
    const taken = held.takeUpdate(
      {
        type: 'AgentState',
        added: [],
        cells: changed,
        deleted: [],
        lastTimestamp: at,
        previousTimestamp: last,
      },
      at,
    );
    if (taken) updates.push(taken.event);
    last = at;
  }
  const campaigns = centre.campaigns().map(({ name }) => name);
  return { snapshot, updates, agents: [...first.rows.keys()], campaigns };
}

/** The changes of whole rows since they were told last, once there are enough; those rows are then told. */
function takeChanges({
  table,
  told,
  at,
  cells,
}: {
  table: ModelTable;
  told: Map<string, readonly ModelCell[]>;
  at: number;
  cells: number;
}): WireItemUpdate[] | null {
  const changes: WireItemUpdate[] = [];
  const rows: [string, readonly ModelCell[]][] = [];
  for (const [key, row] of table.rows) {
    const before = told.get(key) ?? [];
    const differing = row.flatMap((cell, index) => (sameCell(cell, before[index]) ? [] : [index]));
    if (differing.length === 0) continue;
    rows.push([key, row]);
    for (const index of differing)
      changes.push({
        objectName: key,
        columnName: table.columns[index] ?? '',
        columnValue: renderCell(row[index], at),
      });
    if (changes.length >= cells) break;
  }
  if (changes.length < cells) return null;
  for (const [key, row] of rows) told.set(key, row);
  return changes;
}

function sameCell(a: ModelCell, b: ModelCell | undefined): boolean {
  if (typeof a === 'string' || typeof b === 'string' || b === undefined) return a === b;
  return a.since === b.since;
}
