import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { applySnapshot } from '#lib/domain/apply-snapshot';
import { applyUpdate } from '#lib/domain/apply-update';
import type { SourceEvent } from '#lib/domain/source';
import { createTable, type StatisticsTable } from '#lib/domain/statistics-table';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { FAULT_NAMES } from '../contract/fault.ts';
import { TextTable } from '../values/text-table.ts';
import { FAILURES, type Operation, type Trouble } from './testing/peer-trouble.ts';
import { sourceOn } from './testing/source-fixture.ts';

const MINUTE_MS = 60_000;
const RUNS = 40;

const trouble = fc.constantFrom<Trouble>(...FAULT_NAMES, ...FAILURES, 'null', 'throw', 'hang');
const type = fc.constantFrom(...STATISTIC_TYPES);
const key = fc.constantFrom('one', 'two', 'three');
const row = fc.tuple(fc.constantFrom('1', '2', '', null), fc.constantFrom('Inbound', 'Outbound', null));

type Step =
  | { do: 'strike'; operation: Operation; trouble: Trouble; times: number }
  | { do: 'publish'; type: StatisticType; rows: Record<string, (string | null)[]> }
  | { do: 'columns'; type: StatisticType; name: string }
  | { do: 'end session' }
  | { do: 'watch'; types: StatisticType[] }
  | { do: 'jump' | 'our jump'; byMs: number }
  | { do: 'wait'; forMs: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('strike' as const),
    operation: fc.constantFrom<Operation>('open', 'snapshot', 'update', 'update', 'update', 'counters'),
    trouble,
    times: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ do: fc.constant('publish' as const), type, rows: fc.dictionary(key, row, { maxKeys: 3 }) }),
  fc.record({ do: fc.constant('columns' as const), type, name: fc.constantFrom('Lunch', 'Dinner') }),
  fc.constant({ do: 'end session' as const }),
  fc.record({ do: fc.constant('watch' as const), types: fc.array(type, { maxLength: 3 }) }),
  fc.record({
    do: fc.constantFrom('jump' as const, 'our jump' as const),
    byMs: fc.constantFrom(-3_600_000, 3_600_000, 47_000),
  }),
  fc.record({
    do: fc.constant('wait' as const),
    forMs: fc.constantFrom(300, 5_000, MINUTE_MS, 10 * MINUTE_MS),
  }),
);

class Tables {
  readonly byType = new Map<StatisticType, StatisticsTable>(
    STATISTIC_TYPES.map((one) => [one, createTable(one)]),
  );

  take(event: SourceEvent): void {
    if (event.kind === 'snapshot') applySnapshot(this.of(event.type), event);
    if (event.kind === 'update') applyUpdate(this.of(event.type), event);
  }
  of(one: StatisticType): StatisticsTable {
    const table = this.byType.get(one);
    if (!table) throw new Error(one);
    return table;
  }
}

describe('a source in any trouble', () => {
  it('calls one at a time, never calls live what is not, never gives up, and has the truth in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const tables = new Tables();
        let holds = false;
        const wronglyLive: SourceEvent[] = [];
        const events: SourceEvent[] = [];
        const run = sourceOn({
          deliver(event) {
            events.push(event);
            tables.take(event);
            if (event.kind === 'snapshot') holds = true;
            if (event.kind === 'state' && event.state === 'live' && !holds) wronglyLive.push(event);
            if ('measuredAt' in event && event.measuredAt > event.receivedAt) wronglyLive.push(event);
          },
        });
        const { clock, peer, source } = run;
        for (const one of steps) {
          if (one.do === 'strike') peer.strike(one.operation, one.trouble, { times: one.times });
          if (one.do === 'publish') {
            const width = peer.table(one.type).columns.length - 1;
            const fill = (cells: (string | null)[]) =>
              Array.from({ length: width }, (_, index) => cells[index] ?? null);
            peer.publish(
              one.type,
              Object.fromEntries(Object.entries(one.rows).map(([k, cells]) => [k, fill(cells)])),
            );
          }
          if (one.do === 'columns') {
            const table = peer.table(one.type);
            if (!table.columns.includes(one.name)) {
              table.columns = [...table.columns, one.name];
              const rows = [...table.rows].map(([k, cells]) => [k, [...cells, '7']] as const);
              peer.publish(one.type, Object.fromEntries(rows));
            }
          }
          if (one.do === 'end session') peer.session = null;
          if (one.do === 'watch') source.demand(Object.fromEntries(one.types.map((watched) => [watched, 1])));
          if (one.do === 'jump') peer.skewMs += one.byMs;
          if (one.do === 'our jump') {
            clock.jump(one.byMs);
            peer.skewMs -= one.byMs;
          }
          await clock.run(one.do === 'wait' ? one.forMs : 1_000);
        }
        peer.relent();
        const standing = (one: StatisticType) =>
          events.filter((event) => event.kind === 'standing').findLast((event) => event.type === one)
            ?.standing;
        const isWell = (): boolean =>
          events.findLast((event) => event.kind === 'state')?.state === 'live' &&
          STATISTIC_TYPES.every((one) => standing(one) === 'live');
        const from = { calls: peer.calls.length, at: clock.now() };
        // A table that this user may not see is asked for again after two hours at the latest.
        for (let waits = 0; waits < 48 && !isWell(); waits++) await clock.run(5 * MINUTE_MS);
        // A session that ended unnoticed is noticed now, and may have been lost once too often for a hurry.
        await clock.run(10 * MINUTE_MS);
        const perMinute = (peer.calls.length - from.calls) / ((clock.now() - from.at) / MINUTE_MS);

        expect(peer.wrongs).toBe(0);
        expect(wronglyLive).toEqual([]);
        expect(perMinute).toBeLessThan(8 * 60);
        expect(isWell()).toBe(true);
        for (const one of STATISTIC_TYPES) {
          const fresh = createTable(one);
          const whole = new TextTable(one).load(peer.table(one).whole(), 0);
          applySnapshot(fresh, {
            kind: 'snapshot',
            type: one,
            columns: whole.columns,
            rows: whole.rows,
            sourceTime: 0,
            measuredAt: 0,
            receivedAt: 0,
          });
          expect(Object.fromEntries(tables.of(one).rows)).toEqual(Object.fromEntries(fresh.rows));
        }
        const ended = source.stop({ disconnect: false });
        await clock.run(5_000);
        await ended;
        await expect(run.life).resolves.toBeUndefined();
        expect(clock.pending).toBe(0);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
