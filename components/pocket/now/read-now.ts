import type { PocketConnection } from '#lib/domain/pocket/pocket-plan';
import type { LiveQuery } from '#lib/domain/live-query';
import type { ReadState } from '#lib/domain/read-state';
import type { ResultTable } from '#lib/domain/result-table';
import type { Spoken } from '#lib/words/spoken';
import type { LiveResult } from '#components/live/live-result.ts';
import { isUpToDate } from '#components/wall/figure/trend-points.ts';
import { selectAgents } from '../troubles/select-agents.ts';
import { selectQueues } from '../troubles/select-queues.ts';
import type { Trouble } from '../troubles/trouble.ts';
import { selectNumber, type PocketNumber } from './select-number.ts';

/** What the first view asks of one connection: every one's troubles, and the last hour of the one that is shown. */
export interface NowQueries {
  connection: PocketConnection;
  /** The last hour of each number, in their order; null where there is none to ask for. */
  trends: readonly (LiveQuery | null)[];
}

export interface NowNumber {
  id: string;
  /** Null before the first data. */
  view: PocketNumber | null;
  result: LiveResult;
  /** The moment it stands at; null while it is live. */
  frozenAt: number | null;
}

/** One connection as it is now. */
export interface ConnectionNow {
  connection: PocketConnection;
  numbers: readonly NowNumber[];
  troubles: readonly Trouble[];
  /** What has not come yet: nothing is called well before it is known. */
  toCome: readonly ('queues' | 'agents' | 'numbers')[];
  /** Some of what it stands on is not live. */
  isStale: boolean;
}

interface Reading {
  resultOf: (query: LiveQuery) => LiveResult | null;
  /** Epoch ms on the server's clock. */
  now: number;
  readState: ReadState;
  /** Whether whoever looks may read who the agents are. */
  areNamed: boolean;
  common: Spoken;
}

/** Key numbers of all queues together. */
const OF_QUEUES = ['calls-waiting', 'longest-wait'];

export function queriesOf({ connection, trends }: NowQueries): readonly LiveQuery[] {
  const { queues, agents, numbers } = connection;
  return [
    queues,
    ...(agents ? [agents] : []),
    ...numbers.map(({ query }) => query),
    ...trends.flatMap((trend) => trend ?? []),
  ];
}

/** Everything judged at `now`, or at the moment that it stands at. */
export function readNow(asked: NowQueries, reading: Reading): ConnectionNow {
  const { connection } = asked;
  const { limits } = connection;
  const { resultOf, now, readState, areNamed } = reading;
  const queues = standOf(resultOf(connection.queues));
  const agents = connection.agents && standOf(resultOf(connection.agents));
  const numbers = numbersOf(asked, reading);
  const ofQueues = queues.table
    ? selectQueues({ ...queues, table: queues.table, limits: limits.queues, at: queues.frozenAt ?? now })
    : [];
  const ofAgents = agents?.table
    ? selectAgents({
        ...agents,
        table: agents.table,
        limits: limits.agents,
        readState,
        areNamed,
        at: agents.frozenAt ?? now,
      })
    : [];
  const ofNumbers = numbers.flatMap(({ view }) => view?.trouble ?? []);
  return {
    connection,
    numbers,
    troubles: [
      ...ofQueues,
      ...ofAgents,
      // What single queues say is not said again of all of them.
      ...ofNumbers.filter(({ id }) => ofQueues.length === 0 || !OF_QUEUES.includes(id)),
    ],
    toCome: [
      ...(queues.table ? [] : ['queues' as const]),
      ...(agents === null || agents.table ? [] : ['agents' as const]),
      ...(numbers.some(({ view }) => view === null) ? ['numbers' as const] : []),
    ],
    isStale: [queues, ...(agents ? [agents] : []), ...numbers].some(({ frozenAt }) => frozenAt !== null),
  };
}

function numbersOf({ connection, trends }: NowQueries, reading: Reading): readonly NowNumber[] {
  const { resultOf, now, common } = reading;
  return connection.numbers.flatMap((panel, place): NowNumber[] => {
    const result = resultOf(panel.query);
    if (!result) return [];
    const { table, frozenAt } = standOf(result);
    const asked = trends[place];
    const recorded = (asked && resultOf(asked)?.table) ?? null;
    const { measuredAt } = result;
    const isCurrent = recorded !== null && measuredAt !== null && isUpToDate(recorded, measuredAt);
    const trend = isCurrent ? recorded : null;
    const view = table && selectNumber({ panel, table, trend, at: frozenAt ?? now, frozenAt }, common);
    return [{ id: panel.id, view, result, frozenAt }];
  });
}

interface Stand {
  /** Null before the first data. */
  table: ResultTable | null;
  frozenAt: number | null;
}

function standOf(result: LiveResult | null): Stand {
  if (result === null || result.ageState === 'none') return { table: null, frozenAt: null };
  return { table: result.table, frozenAt: result.ageState === 'stale' ? result.asOf : null };
}
