import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { momentsAt } from '#lib/domain/testing/table-events';
import { evaluateAfresh } from './evaluate-afresh.ts';
import { FollowedQueries, resultDifferences } from './testing/followed-queries.ts';
import { NINE, openFloor } from './testing/open-floor.ts';
import { floorEvent, snapshotOf, type FloorEvent } from './testing/random-floor.ts';
import { figuresQuery, rowsQuery, trendQuery } from './testing/random-queries.ts';

/** Counts the timers set for the moment at hand: with such a one time might never get on. */
class WaryClock extends ManualClock {
  timersAtOnce = 0;

  override after(waitMs: number, task: () => void): () => void {
    if (!(waitMs > 0)) this.timersAtOnce += 1;
    return super.after(waitMs, task);
  }
}

function randomFloor() {
  const clock = new WaryClock(NINE);
  const { connection, registry, apply, update, goLive } = openFloor({ clock });
  const queries = new FollowedQueries(registry);
  goLive();

  async function live(event: FloorEvent): Promise<void> {
    switch (event.kind) {
      case 'update':
        await clock.advance(event.waitMs);
        apply({ ...event, type: 'AgentState', ...momentsAt(clock.now()) });
        return;
      case 'snapshot':
        await clock.advance(event.waitMs);
        apply(snapshotOf(event, clock.now()));
        return;
      case 'wait':
        await clock.advance(event.waitMs);
        return;
      case 'jump':
        // Only the next event shows that the clock was set: two, so that one is sure to change something.
        clock.jump(event.byMs);
        update({ added: ['jumper'], deleted: ['ann'] });
        update({ deleted: ['jumper'] });
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
      if (query.kind === 'trend') {
        const { rows } = handle.result();
        const moments = rows.map(({ key }) => Number(key));
        const isWell =
          rows.length <= query.keep &&
          moments.every((at, place) => at % query.everyMs === 0 && at > (moments[place - 1] ?? 0));
        return isWell ? [] : [`${JSON.stringify(query)}: samples at ${moments.join()}`];
      }
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
        fc.array(fc.oneof(rowsQuery, figuresQuery, trendQuery), { minLength: 1, maxLength: 6 }),
        fc.array(floorEvent, { minLength: 1, maxLength: 40, size: 'max' }),
        async (atOnce, events) => {
          const { clock, registry, queries, live, unlikeAfresh } = randomFloor();
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
          expect(clock.timersAtOnce).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
