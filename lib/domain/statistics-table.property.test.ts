import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySnapshot } from './apply-snapshot.ts';
import { applyUpdate } from './apply-update.ts';
import { isSince, sameCell, type Cell } from './cell.ts';
import type { UpdateEvent } from './source.ts';
import { columnsOf, createTable, type StatisticsTable } from './statistics-table.ts';
import type { TableDelta, TableRow } from './table-delta.ts';
import { FLOOR_COLUMNS, FLOOR_STATES, FloorModel, type Sending } from './testing/floor-model.ts';
import { SINCE_TOLERANCE_MS } from './ticking.ts';

const START = Date.UTC(2026, 0, 5, 9);
const KEYS = ['ann', 'bo', 'cy', 'di', 'ed'];

type Step =
  | { kind: 'state'; key: string; state: (typeof FLOOR_STATES)[number]; reason: string; agoShare: number }
  | { kind: 'call'; key: string; spell: 'heldSince' | 'parkedSince'; isOn: boolean; agoShare: number }
  | { kind: 'leave'; key: string }
  | { kind: 'batch'; waitMs: number; sending: Sending }
  | { kind: 'duplicate' }
  | { kind: 'blank' }
  | { kind: 'snapshot'; waitMs: number }
  | { kind: 'columns'; count: number; extra: boolean };

const stateChange = fc.record({
  kind: fc.constant('state' as const),
  key: fc.constantFrom(...KEYS),
  state: fc.constantFrom(...FLOOR_STATES),
  reason: fc.constantFrom('', 'Lunch', 'Break'),
  agoShare: fc.double({ min: 0, max: 0.95, noNaN: true }),
});
const callChange = fc.record({
  kind: fc.constant('call' as const),
  key: fc.constantFrom(...KEYS),
  spell: fc.constantFrom('heldSince' as const, 'parkedSince' as const),
  isOn: fc.boolean(),
  agoShare: fc.double({ min: 0, max: 0.95, noNaN: true }),
});
const waitMs = fc.integer({ min: 1000, max: 9000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: stateChange },
  { weight: 4, arbitrary: callChange },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), key: fc.constantFrom(...KEYS) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('batch' as const),
      waitMs,
      sending: fc.constantFrom<Sending>('moved', 'all', 'differing'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'duplicate' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'blank' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('snapshot' as const), waitMs }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('columns' as const),
      count: fc.integer({ min: 3, max: FLOOR_COLUMNS.length }),
      extra: fc.boolean(),
    }),
  },
);

/** Replays deltas alone onto a copy and notes what does not fit, so that announced and actual can be compared. */
class Follower {
  rows = new Map<string, TableRow>();
  version = 0;
  readonly misfits: string[] = [];
  readonly #table: StatisticsTable;

  constructor(table: StatisticsTable) {
    this.#table = table;
  }

  take(delta: TableDelta | null): void {
    if (!delta) return;
    if (delta.version !== this.version + 1) this.misfits.push(`version ${delta.version}`);
    this.version = delta.version;
    if (delta.columnsChanged) {
      this.rows = new Map(this.#table.rows);
      return;
    }
    for (const { key, before } of delta.deleted) {
      if (!sameRow(this.rows.get(key), before)) this.misfits.push(`deleted ${key}`);
      this.rows.delete(key);
    }
    for (const { key, after } of delta.added) {
      if (this.rows.has(key)) this.misfits.push(`added ${key} again`);
      this.rows.set(key, after);
    }
    for (const { key, before, after, columns } of delta.changed) {
      if (!sameRow(this.rows.get(key), before)) this.misfits.push(`changed ${key} from another row`);
      const differing = after.flatMap((cell, index) => (sameCell(cell, before[index]) ? [] : [index]));
      if (columns.length === 0 || columns.join() !== differing.join()) this.misfits.push(`columns of ${key}`);
      this.rows.set(key, after);
    }
  }
}

function sameRow(a: TableRow | undefined, b: TableRow): boolean {
  return a?.length === b.length && b.every((cell, index) => sameCell(cell, a[index]));
}

/** In words, where the table is not what a fresh snapshot of the model's batch would make. */
function unlikeFresh(table: StatisticsTable, model: FloorModel): string[] {
  const fresh = createTable('AgentState');
  applySnapshot(fresh, model.snapshot());
  const found: string[] = [];
  for (const key of table.rows.keys()) if (!fresh.rows.has(key)) found.push(`${key} should be gone`);
  for (const [key, row] of fresh.rows) {
    row.forEach((cell, index) => {
      const ours = table.rows.get(key)?.[index];
      if (!isLike(ours, cell)) {
        const name = columnsOf(fresh)[index]?.name ?? index;
        found.push(`${key} ${name}: ${JSON.stringify(ours)} for ${JSON.stringify(cell)}`);
      }
    });
  }
  return found;
}

// A beginning is kept while what is sent lies within the tolerance, and whole seconds hide up to one more from it.
const WHOLE_SECOND_MS = 1000;

function isLike(ours: Cell | undefined, fresh: Cell): boolean {
  if (isSince(ours) && isSince(fresh))
    return Math.abs(ours.since - fresh.since) < SINCE_TOLERANCE_MS + WHOLE_SECOND_MS;
  return sameCell(ours, fresh);
}

describe('a statistics table after any sequence of events', () => {
  it('equals a fresh snapshot of the same batch, beginnings within 2 s and a rounded second', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }), (steps) => {
        const model = new FloorModel(START);
        const table = createTable('AgentState');
        const follower = new Follower(table);
        follower.take(applySnapshot(table, model.snapshot()));
        const pending = new Map<string, Extract<Step, { kind: 'state' }>>();
        const calls = new Map<string, Extract<Step, { kind: 'call' }>>();
        const gone = new Set<string>();
        let last: UpdateEvent | null = null;
        const pass = (ms: number): void => {
          model.now += ms;
          for (const key of gone) model.agents.delete(key);
          for (const [key, { state, reason, agoShare }] of pending) {
            model.setState(key, state, { reason, ago: Math.floor(ms * agoShare) });
          }
          for (const { key, spell, isOn, agoShare } of calls.values()) {
            model.setCall(key, spell, { isOn, ago: Math.floor(ms * agoShare) });
          }
          pending.clear();
          calls.clear();
          gone.clear();
        };
        for (const at of steps) {
          switch (at.kind) {
            case 'state':
              pending.set(at.key, at);
              break;
            case 'call':
              calls.set(`${at.key} ${at.spell}`, at);
              break;
            case 'leave':
              gone.add(at.key);
              break;
            case 'batch':
              pass(at.waitMs);
              last = model.update(at.sending);
              follower.take(applyUpdate(table, last));
              break;
            case 'duplicate':
              if (last && last.measuredAt === model.now) follower.take(applyUpdate(table, last));
              break;
            case 'blank':
              follower.take(applySnapshot(table, { ...model.snapshot(), rows: [] }));
              follower.take(applySnapshot(table, model.snapshot()));
              break;
            case 'snapshot':
              pass(at.waitMs);
              follower.take(applySnapshot(table, model.snapshot()));
              last = null;
              break;
            case 'columns':
              model.columns = [...FLOOR_COLUMNS.slice(0, at.count), ...(at.extra ? ['No Answer'] : [])];
              follower.take(applySnapshot(table, model.snapshot()));
              last = null;
              break;
          }
          expect(unlikeFresh(table, model)).toEqual([]);
          expect(columnsOf(table).map((column) => column.name)).toEqual(model.columns);
          expect(follower.misfits).toEqual([]);
          expect(follower.version).toBe(table.version);
          expect(Object.fromEntries(follower.rows)).toEqual(Object.fromEntries(table.rows));
        }
      }),
      { numRuns: 300 },
    );
  });
});
