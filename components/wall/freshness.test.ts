import { describe, expect, it } from 'vitest';
import { freshnessOf } from './freshness.ts';

const table = { version: 1, columns: [], rows: [] };
const none = { table: null, ageState: 'none', asOf: null } as const;
const live = (asOf: number) => ({ table, ageState: 'live', asOf }) as const;
const stale = (asOf: number | null) => ({ table, ageState: 'stale', asOf }) as const;

describe('the freshness of a panel', () => {
  it.each([
    { of: 'nothing yet', parts: [none, live(5)], state: 'waiting', asOf: null },
    { of: 'all live', parts: [live(9), live(5)], state: 'live', asOf: 9 },
    { of: 'a part still to come', parts: [live(9), none], state: 'live', asOf: 9 },
    { of: 'its main part stale', parts: [stale(4), live(5)], state: 'stale', asOf: 4 },
    { of: 'any other part stale', parts: [live(9), stale(3), stale(2)], state: 'stale', asOf: 2 },
    { of: 'stale, nobody knows since when', parts: [stale(null)], state: 'stale', asOf: null },
  ] as const)('with $of is $state', ({ parts: [main, ...more], state, asOf }) => {
    expect(freshnessOf(main, ...more)).toEqual({ state, asOf });
  });
});
