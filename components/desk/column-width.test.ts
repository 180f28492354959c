import { describe, expect, it } from 'vitest';
import { columnWidthPx, longestTexts } from './column-width.ts';

describe('the width of a column', () => {
  it('grows with the text it holds, up to a limit', () => {
    const column = { name: 'Customer', kind: 'text' } as const;
    expect(columnWidthPx(column, 20)).toBeGreaterThan(columnWidthPx(column, 10));
    expect(columnWidthPx(column, 500)).toBe(columnWidthPx(column, 5000));
  });

  it('has room for the longest word of the header', () => {
    const narrow = columnWidthPx({ name: 'Calls', kind: 'count' }, 0);
    expect(columnWidthPx({ name: 'Dispositioned Records', kind: 'count' }, 0)).toBeGreaterThan(narrow);
  });

  it('gives a long header several lines rather than its whole length', () => {
    const width = columnWidthPx({ name: 'Calls Associated With Agents', kind: 'count' }, 0);
    expect(width).toBeLessThan(columnWidthPx({ name: 'CallsAssociatedWithAgentsXXX', kind: 'count' }, 0));
  });
});

describe('a header on several lines', () => {
  it.each([
    ['Calls In Queue', 'Calls-In'],
    ['Current Longest Queue Time', 'Queue-Time'],
  ])('%s is as wide as its widest line', (name, line) => {
    const wrapped = columnWidthPx({ name, kind: 'count' }, 0);
    expect(wrapped).toBe(columnWidthPx({ name: line, kind: 'count' }, 0));
  });
});

describe('the longest text of each column', () => {
  it('counts letters, capitals wider, and the greatest number as it is written, but no duration', () => {
    const columns = [
      { name: 'Name', kind: 'key' },
      { name: 'Calls', kind: 'count' },
      { name: 'Charges', kind: 'money' },
      { name: 'Talk', kind: 'mean' },
      { name: 'In state', kind: 'duration' },
      { name: 'Mode', kind: 'text' },
    ] as const;
    const rows = [
      { key: 'ann', cells: ['ann', 7, 0.4188, 3_600_000, 5_000, 'ADVANCED'] },
      { key: 'bo', cells: ['bo', 1_204, 12.5, 1, { since: 1_700_000_000_000 }, null] },
    ];
    expect(longestTexts(columns, rows)).toEqual([3, '1,204'.length, '12.50'.length, 0, 0, 11]);
  });

  it('is nothing without rows', () => {
    expect(longestTexts([{ name: 'Name', kind: 'key' }], [])).toEqual([0]);
  });
});
