// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ResultTable } from '#lib/domain/result-table';
import { useHeldTable } from './use-held-table.ts';

function tableOf(calls: number): ResultTable {
  return {
    version: calls,
    columns: [
      { name: 'Name', kind: 'key' },
      { name: 'Calls', kind: 'count' },
    ],
    rows: [{ key: 'a', cells: ['a', calls] }],
  };
}

describe('a table that can be held', () => {
  it('shows the moment of the pause, counts what goes on, and catches up', () => {
    const { result, rerender } = renderHook(({ table }) => useHeldTable(table), {
      initialProps: { table: tableOf(1) },
    });
    expect(result.current.pausedAt).toBeNull();
    act(() => result.current.pause(5_000));
    rerender({ table: tableOf(2) });
    expect(result.current).toMatchObject({ pausedAt: 5_000, waiting: 1, table: { version: 1 } });
    act(() => result.current.resume());
    expect(result.current).toMatchObject({ pausedAt: null, waiting: 0, table: { version: 2 } });
  });

  it('cannot be held before it is there', () => {
    const { result } = renderHook(() => useHeldTable(null));
    act(() => result.current.pause(5_000));
    expect(result.current.pausedAt).toBeNull();
  });
});
