import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { momentsAt } from '#lib/domain/testing/table-events';
import { ConnectionStatistics } from './connection-statistics.ts';
import { evaluateAfresh } from './evaluate-afresh.ts';
import { LiveQueryRegistry } from './live-query-registry.ts';
import { FollowedQueries, resultDifferences } from './testing/followed-queries.ts';
import {
  figuresQuery,
  floorEvent,
  rowsQuery,
  snapshotOf,
  START,
  type FloorEvent,
} from './testing/random-floor.ts';

function floor() {
  const clock = new ManualClock(START);
  const connection = new ConnectionStatistics({ id: 'five9', name: 'Five9', zone: 'UTC', clock });
  const registry = new LiveQueryRegistry({ clock, connections: [connection] });
  const queries = new FollowedQueries(registry);

  async function live(event: FloorEvent): Promise<void> {
    switch (event.kind) {
      case 'update': {
        await clock.advance(event.waitMs);
        const { added, cells, deleted } = event;
        connection.apply({
          kind: 'update',
          type: 'AgentState',
          added,
          cells,
          deleted,
          ...momentsAt(clock.now()),
        });
        return;
      }
      case 'snapshot':
        await clock.advance(event.waitMs);
        connection.apply(snapshotOf(event, clock.now()));
        return;
      case 'wait':
        await clock.advance(event.waitMs);
        return;
      case 'jump':
        clock.jump(event.byMs);
        connection.apply({
          kind: 'update',
          type: 'AgentState',
          added: ['jumper'],
          cells: [],
          deleted: ['ann'],
          ...momentsAt(clock.now()),
        });
        connection.apply({
          kind: 'update',
          type: 'AgentState',
          added: [],
          cells: [],
          deleted: ['jumper'],
          ...momentsAt(clock.now()),
        });
        return;
      case 'open':
        queries.open(event.query);
        return;
      case 'close':
        queries.close(event.place);
        return;
    }
  }

  function unlikeAfresh(): string[] {
    return queries.followed.flatMap(({ handle }) => {
      const { query } = handle;
      if (query.kind === 'trend') return [];
      const afresh = evaluateAfresh(query, connection.table('AgentState'), clock.now());
      const inOrder = query.kind === 'rows' && (query.orderBy?.length ?? 0) > 0;
      return resultDifferences(handle.result(), afresh, { inOrder }).map(
        (found) => `${JSON.stringify(query)}: ${found}`,
      );
    });
  }
  return { clock, registry, queries, live, unlikeAfresh };
}

describe('live queries under any sequence of events', () => {
  it('stay what an evaluation from nothing says, and their deltas lead from each version to the next', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(rowsQuery, figuresQuery), { minLength: 1, maxLength: 6 }),
        fc.array(floorEvent, { minLength: 1, maxLength: 40, size: 'max' }),
        async (atOnce, events) => {
          const { clock, registry, queries, live, unlikeAfresh } = floor();
          for (const query of atOnce) queries.open(query);
          for (const event of events) {
            await live(event);
            expect(unlikeAfresh()).toEqual([]);
            expect(queries.behind()).toEqual([]);
            expect(queries.misfits).toEqual([]);
          }
          while (queries.followed.length > 0) queries.close(0);
          expect(registry.size).toBe(0);
          expect(clock.pending).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
