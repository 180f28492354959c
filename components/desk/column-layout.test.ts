import { describe, expect, it } from 'vitest';
import type { Column } from '#lib/domain/column';
import {
  hiddenColumns,
  isPlainLayout,
  moveName,
  PLAIN_LAYOUT,
  shownColumns,
  withWidth,
} from './column-layout.ts';

const COLUMNS: readonly Column[] = [
  { name: 'Username', kind: 'key' },
  { name: 'Customer', kind: 'text' },
  { name: 'State', kind: 'state' },
  { name: 'Full Name', kind: 'text' },
];

function shown(columns: readonly string[] | null): string {
  return shownColumns('AgentState', COLUMNS, { columns })
    .map(({ name }) => name)
    .join(', ');
}

describe('a layout of columns', () => {
  it.each<[string, readonly string[] | null, string]>([
    ['all as they come, what names a row first', null, 'Full Name, State, Username, Customer'],
    ['those chosen, in that order, behind the first', ['Customer', 'State'], 'Full Name, Customer, State'],
    ['the first alone', [], 'Full Name'],
    ['nothing for a column that is not there (any more)', ['Gone', 'State'], 'Full Name, State'],
  ])('shows %s', (_, columns, expected) => {
    expect(shown(columns)).toBe(expected);
  });

  it('hides the rest', () => {
    const hidden = hiddenColumns('AgentState', COLUMNS, { columns: ['Customer'], widths: {} });
    expect(hidden.map(({ name }) => name)).toEqual(['State', 'Username']);
  });

  it.each([
    ['c', 0, 'c a b'],
    ['a', 2, 'b c a'],
    ['b', 9, 'a c b'],
    ['b', -1, 'b a c'],
    ['b', 1, 'a b c'],
  ])('moves %s to place %d', (name, to, expected) => {
    expect(moveName(['a', 'b', 'c'], name, to).join(' ')).toBe(expected);
  });

  it('keeps widths within reason, and lets them go', () => {
    expect(withWidth({ A: 100 }, 'B', 10_000)).toEqual({ A: 100, B: 640 });
    expect(withWidth({ A: 100 }, 'A', 3.3)).toEqual({ A: 48 });
    expect(withWidth({ A: 100, B: 90 }, 'A', null)).toEqual({ B: 90 });
  });

  it('is plain until something is chosen', () => {
    expect(isPlainLayout(PLAIN_LAYOUT)).toBe(true);
    expect(isPlainLayout({ columns: [], widths: {} })).toBe(false);
    expect(isPlainLayout({ columns: null, widths: { A: 90 } })).toBe(false);
  });
});
