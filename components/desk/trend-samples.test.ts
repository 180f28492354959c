import { describe, expect, it } from 'vitest';
import { trendSamples } from './trend-samples.ts';

describe('samples of a trend', () => {
  it('stand in order of time, whatever order the rows came in, without those that hold no number', () => {
    const columns = [
      { name: 'at', kind: 'key' },
      { name: 'value', kind: 'count' },
    ] as const;
    const rows = [
      { key: '20000', cells: ['20000', 4] },
      { key: '9000', cells: ['9000', 0] },
      { key: '15000', cells: ['15000', null] },
    ];
    expect(trendSamples({ version: 1, columns, rows })).toEqual([
      { at: 9_000, value: 0 },
      { at: 20_000, value: 4 },
    ]);
  });
});
