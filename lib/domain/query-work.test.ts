import { describe, expect, it } from 'vitest';
import type { Aggregate, LiveQuery, Where } from './live-query.ts';
import { workOf } from './query-work.ts';

const base = { connection: 'five9', type: 'AgentState' } as const;
const leaf: Where = { column: 'State', op: 'eq', value: 'Ready' };
const byState = (...states: readonly string[]): Aggregate[] =>
  states.map((state, place) => ({
    as: `s${place}`,
    fn: 'count',
    where: { column: 'State', op: 'in', values: [state] },
  }));
const figures = (many: number, where?: Where): Aggregate[] =>
  Array.from({ length: many }, (_, place) => ({ as: `f${place}`, fn: 'count', ...(where && { where }) }));

describe('the work of queries', () => {
  it.each<[what: string, work: number, query: LiveQuery]>([
    ['rows as they stand', 1, { kind: 'rows', ...base, columns: '*' }],
    [
      'rows in order',
      9,
      { kind: 'rows', ...base, columns: '*', orderBy: [{ column: 'State', direction: 'asc' }] },
    ],
    ['the first rows', 9, { kind: 'rows', ...base, columns: '*', limit: 3 }],
    [
      'a condition of many parts',
      4,
      { kind: 'rows', ...base, columns: '*', where: { any: [leaf, { not: { all: [leaf, leaf] } }] } },
    ],
    ['figures, each with a condition', 21, { kind: 'figures', ...base, figures: figures(10, leaf) }],
    [
      'figures by each entry of a list',
      241,
      { kind: 'figures', ...base, groupBy: 'Skills', groupEach: true, figures: figures(10) },
    ],
    [
      'figures by each entry of a list of which a row counts in one alone',
      1 + 24 + 24 + 9 * 2,
      {
        kind: 'figures',
        ...base,
        groupBy: 'Skills',
        groupEach: true,
        figures: [{ as: 'all', fn: 'count' }, ...byState('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I')],
      },
    ],
    [
      'those in which a row counts twice',
      1 + 2 * 24 * 2,
      { kind: 'figures', ...base, groupBy: 'Skills', groupEach: true, figures: byState('A', 'A') },
    ],
    ['figures by group', 61, { kind: 'figures', ...base, groupBy: 'State', figures: figures(10) }],
    [
      'what a formula works out of each row, and its weight',
      1 + 1 + 5 + 3,
      {
        kind: 'figures',
        ...base,
        figures: [{ as: 'f', fn: 'formula', formula: 'mean([a] + 1 + [b], [c] * 2)' }],
      },
    ],
    [
      'a formula of columns as they stand',
      1 + 1,
      { kind: 'figures', ...base, figures: [{ as: 'f', fn: 'formula', formula: 'mean([a], [c])' }] },
    ],
    [
      'a trend',
      3,
      { kind: 'trend', ...base, figure: { as: 'n', fn: 'count', where: leaf }, everyMs: 1_000, keep: 60 },
    ],
  ])('counts %s as %d', (_, work, query) => {
    expect(workOf(query)).toBe(work);
  });
});
