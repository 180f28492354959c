import { describe, expect, it } from 'vitest';
import type { BigNumberPanel } from '#lib/domain/board';
import type { Cell } from '#lib/domain/cell';
import type { Aggregate } from '#lib/domain/live-query';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import { isUpToDate, trendPoints } from '#components/wall/figure/trend-points.ts';
import { englishWords } from '#lib/words/testing/english-words';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { trendShape } from './trend-shape.ts';

const t = englishWords('panels');
const NOW = 1_700_000_000_000;
const MINUTE_MS = 60_000;

const samples = (...values: Cell[]) =>
  resultOf(
    ['at', 'value'],
    ...values.map((value, index): Cell[] => [String(NOW - (values.length - 1 - index) * MINUTE_MS), value]),
  );
const panelOf = (figure: Aggregate): Pick<BigNumberPanel, 'query' | 'figure'> => ({
  query: { kind: 'figures', connection: 'five9', type: 'ACDStatus', figures: [figure] },
  figure: figure.as,
});
const sum = panelOf({ as: 'v', fn: 'sum', column: 'Calls In Queue' });
const oldest = panelOf({ as: 'v', fn: 'oldest', column: 'Current Longest Queue Time' });

describe('the last hour of a figure', () => {
  it('runs from the oldest sample to the newest, whatever order they come in', () => {
    const table = samples(1, 2, 3);
    const points = trendPoints({ ...table, rows: table.rows.toReversed() }, sum);
    expect(points.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it('knows that nobody waited from not knowing', () => {
    const table = samples(5, null, 7);
    expect(trendPoints(table, oldest).map(({ value }) => value)).toEqual([5, 0, 7]);
    expect(trendPoints(table, sum).map(({ value }) => value)).toEqual([5, null, 7]);
  });

  it.each([
    [[], null],
    [[1, 2], null],
    [[1, null, 2], null],
    [[1, 4, 2], 'in the last hour from 1 to 4'],
  ])('of %j has a shape from three samples on', (values, words) => {
    expect(trendShape(trendPoints(samples(...values), sum), { format: 'count' }, t)?.words ?? null).toBe(
      words,
    );
  });

  it.each([
    { format: 'count', threshold: STARTING_THRESHOLDS.callsWaiting, top: 3, to: '0 to 1' },
    { format: 'duration', threshold: STARTING_THRESHOLDS.longestWait, top: 60_000, to: '0:00 to 0:00' },
    { format: 'percent', threshold: STARTING_THRESHOLDS.serviceLevel, top: 1, to: '0% to 100%' },
  ] as const)('of a $format reaches up to its limit', ({ format, threshold, top, to }) => {
    const points = trendPoints(samples(0, 1, 1), sum);
    expect(trendShape(points, { format, threshold }, t)).toMatchObject({
      top,
      words: `in the last hour from ${to}`,
    });
  });

  it('is not up to date after a time without data, until the next sample', () => {
    const table = samples(1, 2, 3);
    expect(isUpToDate(table, NOW + 65_000)).toBe(true);
    expect(isUpToDate(table, NOW + 20 * MINUTE_MS)).toBe(false);
    expect(isUpToDate(samples(), NOW)).toBe(false);
  });
});
