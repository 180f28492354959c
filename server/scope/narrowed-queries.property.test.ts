import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveQuery } from '#lib/domain/live-query';
import type { ResultTable } from '#lib/domain/result-table';
import type { SnapshotEvent, UpdateEvent } from '#lib/domain/source';
import { keyText } from '#lib/domain/statistics-table';
import { momentsAt } from '#lib/domain/testing/table-events';
import { liveQuerySchema } from '#lib/domain/live-query-schema';
import { resultDifferences } from '../statistics/testing/followed-queries.ts';
import { openFloor } from '../statistics/testing/open-floor.ts';
import { floorEvent, type FloorEvent, snapshotOf } from '../statistics/testing/random-floor.ts';
import { figuresQuery, rowsQuery, trendQuery } from '../statistics/testing/random-queries.ts';
import { createScopes } from './scopes.ts';
import { DrawnDirectories } from './testing/drawn-directories.ts';

const KEYS = ['ann', 'bo', 'cy', 'di', 'ed', 'flo', 'gus', 'hal'];
const SKILLS = ['Billing', 'Orders', 'Sales'];
const isSnapshot = (event: FloorEvent): event is Extract<FloorEvent, { kind: 'snapshot' }> =>
  event.kind === 'snapshot';
const COLUMN_NAMES = ['Username', 'USERNAME', 'username', 'agent name', 'Nothing of ours'];

type TableEvent = Extract<FloorEvent, { kind: 'update' | 'snapshot' | 'wait' }>;
const tableEvent = floorEvent.filter(
  (event): event is TableEvent =>
    event.kind === 'update' || event.kind === 'snapshot' || event.kind === 'wait',
);

/** Whatever a page may try: beside what random queries have, its own conditions on the key, in every spelling. */
const hostile = fc
  .tuple(fc.oneof(rowsQuery, figuresQuery, trendQuery), fc.constantFrom(...COLUMN_NAMES), fc.nat(4))
  .map(([query, column, way]): LiveQuery => {
    const mine = { column, op: 'ne', value: null } as const;
    const where = query.where ?? mine;
    switch (way) {
      case 0:
        return query;
      case 1:
        return { ...query, where: { any: [where, mine, { all: [] }] } };
      case 2:
        return { ...query, where: { not: { any: [] } } };
      case 3:
        return { ...query, where: { any: [{ not: where }, where, { column, op: 'in', values: KEYS }] } };
      default:
        return { ...query, where: { not: { all: [where, { not: mine }] } } };
    }
  });

/** One table that has everything and one that never had an invisible row, fed alike. */
function twoFloors(visible: ReadonlySet<string>, keyColumn: string) {
  const whole = openFloor();
  const cut = openFloor({ clock: whole.clock });
  const named = (event: SnapshotEvent): SnapshotEvent => {
    const [, ...others] = event.columns;
    return { ...event, columns: [{ name: keyColumn, kind: 'key' }, ...others] };
  };
  const tell = (event: SnapshotEvent | UpdateEvent): void => {
    whole.apply(event);
    if (event.kind === 'snapshot')
      cut.apply({ ...event, rows: event.rows.filter(([key]) => visible.has(keyText(key) ?? '')) });
    else
      cut.apply({
        ...event,
        added: event.added.filter((key) => visible.has(key)),
        cells: event.cells.filter(({ key }) => visible.has(key)),
        deleted: event.deleted.filter((key) => visible.has(key)),
      });
  };
  return {
    whole,
    cut,
    async live(event: TableEvent): Promise<void> {
      await whole.clock.advance(event.waitMs);
      const now = whole.clock.now();
      if (event.kind === 'update') tell({ ...event, type: 'AgentState', ...momentsAt(now) });
      if (event.kind === 'snapshot') tell(named(snapshotOf(event, now)));
    },
  };
}

/** Of figures by skill those of the skills that are seen; whatever else as it is. */
function withGroups(query: LiveQuery, result: ResultTable, skills: readonly string[]): ResultTable {
  const isBySkill = query.kind === 'figures' && query.groupEach && query.groupBy === 'Skills';
  return isBySkill ? { ...result, rows: result.rows.filter(({ key }) => skills.includes(key)) } : result;
}

describe('a narrowed query', () => {
  it('says what the query says of a table that never had the rows outside the scope, and of skills in it alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(fc.subarray(KEYS), fc.constantFrom(...COLUMN_NAMES), fc.subarray(SKILLS)),
        fc.array(hostile, { minLength: 1, maxLength: 5 }),
        fc.tuple(floorEvent.filter(isSnapshot), fc.array(tableEvent, { maxLength: 15 })),
        async ([members, keyColumn, skills], queries, [first, others]) => {
          const directories = new DrawnDirectories();
          directories.draw('five9', {
            group: { g: { name: 'G', members } },
            skill: Object.fromEntries(skills.map((name) => [name, { name }])),
          });
          const seen = createScopes({ directories }).visibilityOfScope({
            kind: 'some',
            entries: [
              { connection: 'five9', kind: 'group', id: 'g' },
              ...skills.map((id) => ({ connection: 'five9', kind: 'skill' as const, id })),
            ],
          });
          const floors = twoFloors(new Set(members), keyColumn);
          const { whole, cut } = floors;
          whole.goLive();
          cut.goLive();
          const pairs = queries.map((query) => ({
            query,
            narrowed: whole.registry.open(seen.narrow(query)),
            plain: cut.registry.open(query),
          }));
          for (const event of [first, ...others]) {
            await floors.live(event);
            for (const { query, narrowed, plain } of pairs) {
              const inOrder = query.kind === 'rows' && (query.orderBy?.length ?? 0) > 0;
              const meant = withGroups(query, plain.result(), skills);
              const found = resultDifferences(narrowed.result(), meant, { inOrder });
              expect(found.map((line) => `${JSON.stringify(query)}: ${line}`)).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('cannot be asked for by a page in words of its own', () => {
    const query = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' };
    const within = { within: { name: 'x', has: 'y' } };
    expect(liveQuerySchema.safeParse(query).success).toBe(true);
    for (const where of [within, { within: 'x' }, { any: [within] }, { not: within }])
      expect(liveQuerySchema.safeParse({ ...query, where }).success).toBe(false);
  });
});
