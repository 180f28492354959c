import { describe, expect, it } from 'vitest';
import { applyResultDelta } from './apply-result-delta.ts';
import type { Cell } from './cell.ts';
import { resultChecksum } from './result-checksum.ts';
import type { ResultDelta, ResultTable } from './result-table.ts';

const table = (rows: Record<string, Cell[]>, version = 3): ResultTable => ({
  version,
  columns: [
    { name: 'Username', kind: 'key' },
    { name: 'State', kind: 'state' },
  ],
  rows: Object.entries(rows).map(([key, cells]) => ({ key, cells: [key, ...cells] })),
});
const delta = (more: Partial<ResultDelta>): ResultDelta => ({
  from: 3,
  version: 4,
  set: [],
  add: [],
  del: [],
  ...more,
});
const three = () => table({ ann: ['Ready'], bo: ['On Call'], cy: ['Ready'] });

describe('applying a result delta', () => {
  it('deletes, adds and sets, in that order, leaving the old table as it was', () => {
    const before = three();
    const after = applyResultDelta(
      before,
      delta({
        del: ['bo'],
        add: [
          { key: 'di', cells: ['di', null] },
          { key: 'bo', cells: ['bo', 'new'] },
        ],
        set: [
          ['di', 1, 'Ready'],
          ['cy', 1, { since: 5 }],
        ],
      }),
    );
    expect(after).toEqual(table({ ann: ['Ready'], cy: [{ since: 5 }], di: ['Ready'], bo: ['new'] }, 4));
    expect(before).toEqual(three());
    expect(after?.rows[0]).toBe(before.rows[0]);
  });

  it('can be applied again and again, and twice from the same table', () => {
    const first = three();
    const second = applyResultDelta(first, delta({ add: [{ key: 'di', cells: ['di', 'Ready'] }] }));
    const third = second && applyResultDelta(second, delta({ from: 4, version: 5, set: [['di', 1, 'x']] }));
    expect(third?.rows.map((row) => row.cells[1])).toEqual(['Ready', 'On Call', 'Ready', 'x']);
    expect(applyResultDelta(first, delta({ del: ['ann'] }))?.rows.map((row) => row.key)).toEqual([
      'bo',
      'cy',
    ]);
    expect(second?.rows.map((row) => row.cells[1])).toEqual(['Ready', 'On Call', 'Ready', 'Ready']);
  });

  it('puts rows into the order given', () => {
    const after = applyResultDelta(three(), delta({ order: ['cy', 'ann', 'bo'], set: [['bo', 1, 'Ready']] }));
    expect(after?.rows.map((row) => row.key)).toEqual(['cy', 'ann', 'bo']);
    const next = after && applyResultDelta(after, delta({ from: 4, version: 5, set: [['cy', 1, 'Out']] }));
    expect(next?.rows[0]?.cells).toEqual(['cy', 'Out']);
  });

  it.each<[string, Partial<ResultDelta>]>([
    ['another version', { from: 2 }],
    ['a cell of no row', { set: [['zed', 1, 'x']] }],
    ['a cell of no column', { set: [['ann', 2, 'x']] }],
    ['a row that is there already', { add: [{ key: 'ann', cells: ['ann', null] }] }],
    ['a deletion of what is not there', { del: ['zed'] }],
    ['an order of other rows', { order: ['ann', 'bo', 'zed'] }],
    ['an order of too few rows', { order: ['ann', 'bo'] }],
  ])('does not fit with %s', (_, more) => {
    expect(applyResultDelta(three(), delta(more))).toBeNull();
  });
});

describe('the checksum of a result', () => {
  const sum = resultChecksum(three());

  it('does not mind the order of rows nor the version', () => {
    expect(resultChecksum({ ...table({ cy: ['Ready'], ann: ['Ready'], bo: ['On Call'] }, 9) })).toBe(sum);
  });

  it.each<[string, ResultTable]>([
    ['a cell', table({ ann: ['Ready'], bo: ['Ready'], cy: ['Ready'] })],
    ['a key', table({ ann: ['Ready'], bo: ['On Call'], dy: ['Ready'] })],
    ['a missing row', table({ ann: ['Ready'], bo: ['On Call'] })],
    ['no data for text', table({ ann: ['Ready'], bo: ['On Call'], cy: [null] })],
    ['cells swapped between rows', table({ ann: ['On Call'], bo: ['Ready'], cy: ['Ready'] })],
    ['a column', { ...three(), columns: [{ name: 'Username', kind: 'key' }] }],
  ])('tells %s', (_, other) => {
    expect(resultChecksum(other)).not.toBe(sum);
  });

  it('tells a number from its text and from a beginning', () => {
    const sums = [5, '5', { since: 5 }].map((cell) => resultChecksum(table({ ann: [cell] })));
    expect(new Set(sums).size).toBe(3);
  });
});
