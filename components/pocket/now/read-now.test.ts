import { expect, it } from 'vitest';
import type { LiveQuery } from '#lib/domain/live-query';
import { pocketConnection } from '#lib/domain/pocket/pocket-connection';
import { stateReader } from '#lib/domain/read-state';
import type { ResultTable } from '#lib/domain/result-table';
import { englishWords } from '#lib/words/testing/english-words';
import { NOTHING_YET, type LiveResult } from '#components/live/live-result.ts';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { readNow } from './read-now.ts';

const NOW = 1_700_000_040_000;
const NORTH = pocketConnection({
  settings: { id: 'north', name: 'North', zone: 'UTC', columnRoles: {} },
  boards: [],
  states: [],
  may: { agents: true, quota: true, walls: true },
});
const QUEUE_COLUMNS = [
  'Skill Name',
  'Calls In Queue',
  'Current Longest Queue Time',
  'Agents Ready For Calls',
];
const CALM = resultOf(QUEUE_COLUMNS);
const FULL = resultOf(QUEUE_COLUMNS, ['Billing', 12, { since: NOW - 600_000 }, 2]);

const live = (table: ResultTable): LiveResult => ({ ...NOTHING_YET, ageState: 'live', table });

/** What every key number's figures say: one value in all of them. */
function numberTable(query: LiveQuery, value: number): ResultTable {
  const figures = query.kind === 'figures' ? query.figures : [];
  return resultOf(['key', ...figures.map(({ as }) => as)], ['all', ...figures.map(() => value)]);
}

function read(results: { queues?: LiveResult; numbers?: number }) {
  return readNow(
    { connection: NORTH, trends: [] },
    {
      now: NOW,
      readState: stateReader([]),
      areNamed: true,
      common: englishWords('common'),
      resultOf: (query) => {
        if (query === NORTH.queues) return results.queues ?? NOTHING_YET;
        if (query === NORTH.agents) return live(resultOf(['Username']));
        return results.numbers === undefined ? NOTHING_YET : live(numberTable(query, results.numbers));
      },
    },
  );
}

const idsOf = ({ troubles }: ReturnType<typeof read>): readonly string[] =>
  troubles.map((trouble) => (trouble.kind === 'number' ? trouble.id : trouble.kind));

it('calls nothing well that has not come yet', () => {
  expect(read({}).toCome).toEqual(['queues', 'numbers']);
  expect(read({ queues: live(CALM), numbers: 1 }).toCome).toEqual([]);
});

it('says how many wait in all only where no single queue says it', () => {
  expect(idsOf(read({ queues: live(CALM), numbers: 500 }))).toContain('calls-waiting');
  const full = idsOf(read({ queues: live(FULL), numbers: 500 }));
  expect(full).toContain('queue');
  expect(full).not.toContain('calls-waiting');
});

it('judges what is old by the moment that it stands at, and says that it is old', () => {
  const asOf = NOW - 599_000;
  const now = read({ queues: { ...live(FULL), ageState: 'stale', asOf }, numbers: 1 });
  expect(now.isStale).toBe(true);
  expect(now.troubles[0]).toMatchObject({ kind: 'queue', frozenAt: asOf, over: { longest: null } });
});
