import { expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import type { PocketLimits } from '#lib/domain/pocket/pocket-limits';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { selectQueues } from './select-queues.ts';

const NOW = 1_700_000_000_000;
const LIMITS: PocketLimits['queues'] = {
  waiting: STARTING_THRESHOLDS.callsWaiting,
  longest: STARTING_THRESHOLDS.longestWait,
  own: [],
};

function troubles(
  cells: { waiting: Cell; longest: Cell; ready: Cell },
  limits: PocketLimits['queues'] = LIMITS,
) {
  const table = resultOf(
    ['Skill Name', 'Calls In Queue', 'Current Longest Queue Time', 'Agents Ready For Calls'],
    ['Billing', cells.waiting, cells.longest, cells.ready],
  );
  return selectQueues({ table, limits, at: NOW, frozenAt: null });
}

const ago = (ms: number): Cell => ({ since: NOW - ms });

it.each([
  ['well below every limit', { waiting: 2, longest: ago(30_000), ready: 1 }, null],
  ['empty with nobody ready', { waiting: 0, longest: null, ready: 0 }, null],
  ['of callbacks alone, however old', { waiting: 0, longest: ago(3_600_000), ready: 0 }, null],
  ['not counted', { waiting: null, longest: null, ready: null }, null],
  ['at the limit of calls', { waiting: 3, longest: ago(10_000), ready: 1 }, 'warn'],
  ['far beyond it', { waiting: 6, longest: ago(10_000), ready: 1 }, 'critical'],
  ['with one who waits too long', { waiting: 1, longest: ago(60_000), ready: 1 }, 'warn'],
  ['with one who waits far too long', { waiting: 1, longest: ago(120_000), ready: 1 }, 'critical'],
  ['with one who waits and nobody ready', { waiting: 1, longest: ago(1_000), ready: 0 }, 'critical'],
] as const)('a queue %s is judged so', (_, cells, severity) => {
  expect(troubles(cells).map((trouble) => trouble.severity)).toEqual(severity === null ? [] : [severity]);
});

it('a wait tells since when it is too long; a count does not', () => {
  const [byWait] = troubles({ waiting: 3, longest: ago(90_000), ready: 1 });
  expect(byWait?.since).toEqual({ at: NOW - 30_000, isSure: true });
  const [byCount] = troubles({ waiting: 3, longest: ago(5_000), ready: 1 });
  expect(byCount?.since).toBeNull();
});

it('a wait tells since when it is beyond a range, and not since when it is below it', () => {
  const longest = { direction: 'between', warn: [20_000, 60_000], critical: [10_000, 120_000] } as const;
  const sinceOf = (ms: number) =>
    troubles({ waiting: 1, longest: ago(ms), ready: 1 }, { ...LIMITS, longest })[0]?.since;
  expect(sinceOf(90_000)).toEqual({ at: NOW - 30_000, isSure: true });
  expect(sinceOf(15_000)).toBeNull();
});

it('a queue with limits of its own is judged by them', () => {
  const own = [{ key: 'Billing', waiting: { direction: 'rising', warn: 10, critical: 20 } as const }];
  expect(troubles({ waiting: 6, longest: ago(1_000), ready: 1 }, { ...LIMITS, own })).toEqual([]);
});
