import { describe, expect, it } from 'vitest';
import { beganAt, countOf, durationOf, rowReader, textOf } from './read-row.ts';

describe('reading a row of a result', () => {
  const read = rowReader({
    columns: [
      { name: 'Skill Name', kind: 'key' },
      { name: 'Calls In Queue', kind: 'count' },
    ],
  });

  it('finds a cell by its column, wherever it stands', () => {
    expect(read({ key: 'Billing', cells: ['Billing', 4] }, 'Calls In Queue')).toBe(4);
    expect(read({ key: 'Billing', cells: ['Billing', 4] }, 'Skill Name')).toBe('Billing');
  });

  it('reads a column the domain lacks, and a cell the row lacks, as no data', () => {
    expect(read({ key: 'Billing', cells: ['Billing', 4] }, 'Service Level')).toBeNull();
    expect(read({ key: 'Billing', cells: ['Billing'] }, 'Calls In Queue')).toBeNull();
  });

  it('takes a cell for nothing it is not', () => {
    expect([countOf(0), countOf('0'), countOf({ since: 1 }), countOf(null)]).toEqual([0, null, null, null]);
    expect([textOf(' Lunch '), textOf('  '), textOf(3), textOf(null)]).toEqual(['Lunch', null, null, null]);
    expect([durationOf({ since: 5 }), durationOf(0), durationOf('x')]).toEqual([{ since: 5 }, 0, null]);
  });

  it('sorts durations longest first and no data last', () => {
    const began = [null, { since: 5_000 }, { since: 1_000 }].toSorted((a, b) => beganAt(a) - beganAt(b));
    expect(began).toEqual([{ since: 1_000 }, { since: 5_000 }, null]);
    expect(beganAt(9_000)).toBeLessThan(beganAt(1_000));
  });
});
