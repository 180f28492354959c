import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import type { CellLimit } from './cell-limits.ts';
import { countAlarms, rowBand } from './row-band.ts';

const T = STARTING_THRESHOLDS;

describe('how a row stands', () => {
  it.each<[string, readonly Cell[], readonly (CellLimit | undefined)[]]>([
    ['none', ['x', 7], [undefined, undefined]],
    ['none', ['x', null], [undefined, T.callsWaiting]],
    ['ok', ['x', 1], [undefined, T.callsWaiting]],
    ['warn', ['x', 3, 0.1], [undefined, T.callsWaiting, T.occupancy]],
    ['critical', ['x', 1, 0.95], [undefined, T.callsWaiting, T.occupancy]],
    ['critical', ['x', 1], [undefined, 'critical']],
    ['critical', ['x', { since: 1_000 }], [undefined, T.wrapOfOneAgent]],
  ])('is %s for %j', (band, cells, limits) => {
    expect(rowBand({ key: 'x', cells }, limits, 1_000_000)).toBe(band);
  });

  it('is counted where it is warned or worse', () => {
    const rows = (['critical', 'ok', 'warn', 'none'] as const).map((key) => ({ key, cells: [key] }));
    expect(countAlarms(rows, ({ key }) => (key === 'critical' || key === 'warn' ? key : 'ok'))).toBe(2);
  });
});
