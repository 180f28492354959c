import { expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import { stateReader } from '#lib/domain/read-state';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { selectAgents } from './select-agents.ts';

const NOW = 1_700_000_000_000;
const ago = (ms: number): Cell => ({ since: NOW - ms });
const LIMITS = {
  wrap: STARTING_THRESHOLDS.wrapOfOneAgent,
  hold: { direction: 'rising', warn: 30_000, critical: 60_000 },
} as const;

function troubles(areNamed: boolean, ...rows: (readonly Cell[])[]) {
  const table = resultOf(
    ['Username', 'Full Name', 'State', 'State Duration', 'Reason Code', 'On Hold Duration'],
    ...rows,
  );
  return selectAgents({
    table,
    limits: LIMITS,
    readState: stateReader([]),
    areNamed,
    at: NOW,
    frozenAt: null,
  });
}

it('all who are beyond one limit are one trouble, the longest first, as bad as the worst, since the first', () => {
  const found = troubles(
    true,
    ['ann', 'Ann Wu', 'After Call Work', ago(100_000), null, null],
    ['bob', null, 'After Call Work', ago(200_000), null, null],
    ['eve', 'Eve Orr', 'After Call Work', ago(20_000), null, null],
    ['dan', 'Dan Ash', 'On Call', ago(900_000), null, ago(40_000)],
  );
  expect(found.map(({ doing, severity, since }) => [doing, severity, NOW - (since?.at ?? 0)])).toEqual([
    ['hold', 'warn', 10_000],
    ['wrap', 'critical', 110_000],
  ]);
  expect(found[1]?.agents.map(({ name }) => name)).toEqual(['bob', 'Ann Wu']);
});

it('nobody is named to who may not read names', () => {
  const [found] = troubles(false, ['ann', 'Ann Wu', 'After Call Work', ago(100_000), null, null]);
  expect(found?.agents.map(({ name }) => name)).toEqual([null]);
});
