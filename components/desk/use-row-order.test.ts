// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { ResultTable } from '#lib/domain/result-table';
import { NO_FILTERS, type SortBy } from '#lib/domain/desk-address';
import type { Band } from '#lib/domain/threshold';
import { showCell } from './show-cell.ts';
import { useRowOrder } from './use-row-order.ts';

const BY_CALLS: readonly SortBy[] = [{ column: 'Calls', direction: 'desc' }];

function tableOf(calls: Record<string, number>): ResultTable {
  return {
    version: 1,
    columns: [
      { name: 'Name', kind: 'key' },
      { name: 'Calls', kind: 'count' },
    ],
    rows: Object.entries(calls).map(([key, count]) => ({ key, cells: [key, count] })),
  };
}

function calm(): Band {
  return 'ok';
}

interface Props {
  calls: Record<string, number>;
  still: boolean;
  filter?: string;
  sort?: readonly SortBy[];
}

function orderOf(first: Props) {
  const { result, rerender } = renderHook(
    ({ calls, still, filter = '', sort = BY_CALLS }: Props) =>
      useRowOrder(
        tableOf(calls),
        { sort, filter, only: NO_FILTERS, alarmsFirst: false },
        { type: 'CampaignState', still, now: 0, bandOf: calm },
      ),
    { initialProps: first },
  );
  return {
    show: (next: Props) => rerender(next),
    sortAgain: () => act(() => result.current.sortAgain()),
    get keys() {
      return result.current.rows.map((row) => row.key).join(' ');
    },
    get figures() {
      return result.current.rows
        .map((row) => showCell(row.cells[1], { kind: 'count', now: 0 }, englishWords('desk')).text)
        .join(' ');
    },
    get moved() {
      return result.current.moved;
    },
    get gone() {
      return [...result.current.gone].join(' ');
    },
  };
}

describe('the order of rows', () => {
  it('follows the values while nobody is there', () => {
    const order = orderOf({ calls: { a: 1, b: 2 }, still: false });
    expect(order.keys).toBe('b a');
    order.show({ calls: { a: 3, b: 2 }, still: false });
    expect(order.keys).toBe('a b');
    expect(order.moved).toBe(0);
  });

  it('stands still under the reader, with the new figures in the old places', () => {
    const order = orderOf({ calls: { a: 1, b: 2, c: 3 }, still: true });
    order.show({ calls: { a: 9, b: 2, c: 3 }, still: true });
    expect(order.keys).toBe('c b a');
    expect(order.figures).toBe('3 2 9');
    expect(order.moved).toBe(1);
  });

  it('takes the new order when asked to sort again, and keeps that', () => {
    const order = orderOf({ calls: { a: 1, b: 2 }, still: true });
    order.show({ calls: { a: 9, b: 2 }, still: true });
    order.sortAgain();
    expect(order.keys).toBe('a b');
    expect(order.moved).toBe(0);
    order.show({ calls: { a: 1, b: 2 }, still: true });
    expect(order.keys).toBe('a b');
  });

  it('lets go when the reader leaves', () => {
    const order = orderOf({ calls: { a: 1, b: 2 }, still: true });
    order.show({ calls: { a: 9, b: 2 }, still: true });
    order.show({ calls: { a: 9, b: 2 }, still: false });
    expect(order.keys).toBe('a b');
  });

  it('keeps the place of a row that went, and puts those that came at the end', () => {
    const order = orderOf({ calls: { a: 1, b: 2, c: 3 }, still: true });
    order.show({ calls: { a: 1, c: 3, z: 99 }, still: true });
    expect(order.keys).toBe('c b a z');
    expect(order.gone).toBe('b');
    expect(order.moved).toBe(2);
  });

  it('answers a new sort or filter of the reader at once', () => {
    const order = orderOf({ calls: { a: 1, b: 2, ab: 3 }, still: true });
    order.show({ calls: { a: 1, b: 2, ab: 3 }, still: true, sort: [{ column: 'Calls', direction: 'asc' }] });
    expect(order.keys).toBe('a b ab');
    order.show({ calls: { a: 1, b: 2, ab: 3 }, still: true, filter: 'a' });
    expect(order.keys).toBe('ab a');
    expect(order.moved).toBe(0);
  });
});
