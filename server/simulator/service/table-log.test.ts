import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelCell, ModelTable } from '#server/simulator/model/centre';
import { type Batch, type LogDelta, TableLog } from './table-log.ts';

const KEEP_MS = 60_000;

function table(rows: Record<string, ModelCell[]>, columns = ['Key', 'A', 'B']): ModelTable {
  return { columns, rows: new Map(Object.entries(rows)) };
}

function batch(seq: number, publishedAt = seq * 1000): Batch {
  return { seq, at: publishedAt, publishedAt, stamp: publishedAt };
}

function logOf(...tables: ModelTable[]): TableLog {
  const log = new TableLog();
  tables.forEach((one, index) => log.take(one, batch(index + 1), KEEP_MS));
  return log;
}

describe('a table log', () => {
  it('tells nothing to a client that stands at the last batch', () => {
    const log = logOf(table({ x: ['x', '1', '2'] }));
    expect(log.since(1, false)).toEqual({ added: [], cells: [], deleted: [] });
  });

  it('tells only the cells that changed', () => {
    const log = logOf(
      table({ x: ['x', '1', '2'], y: ['y', '1', '2'] }),
      table({ x: ['x', '1', '3'], y: ['y', '1', '2'] }),
    );
    expect(log.since(1, false)).toEqual({
      added: [],
      cells: [{ key: 'x', column: 2, cell: '3' }],
      deleted: [],
    });
  });

  it('leaves out a running duration that only went on, and tells one that began anew', () => {
    const log = logOf(
      table({ x: ['x', { since: 10 }, ''] }),
      table({ x: ['x', { since: 10 }, ''] }),
      table({ x: ['x', { since: 20 }, ''] }),
    );
    expect(log.since(2, false).cells).toEqual([{ key: 'x', column: 1, cell: { since: 20 } }]);
    expect(
      logOf(table({ x: ['x', { since: 10 }, ''] }), table({ x: ['x', { since: 10 }, ''] })).since(1, false)
        .cells,
    ).toEqual([]);
  });

  it('tells every running duration where ticking ones are wanted', () => {
    const log = logOf(table({ x: ['x', { since: 10 }, 'z'] }), table({ x: ['x', { since: 10 }, 'z'] }));
    expect(log.since(1, true).cells).toEqual([{ key: 'x', column: 1, cell: { since: 10 } }]);
  });

  it('notices a change in a row that the model changed in place', () => {
    const row: ModelCell[] = ['x', '1', '2'];
    const log = logOf(table({ x: row }));
    row[1] = '9';
    log.take(table({ x: row }), batch(2), KEEP_MS);
    expect(log.since(1, false).cells).toEqual([{ key: 'x', column: 1, cell: '9' }]);
  });

  it('still deletes a row for a client that knew it before it was deleted, added and deleted again', () => {
    const log = logOf(table({ x: ['x', '1', '1'] }), table({}), table({ x: ['x', '2', '2'] }), table({}));
    expect(log.since(1, false)).toEqual({ added: [], cells: [], deleted: ['x'] });
  });

  it('says that the columns changed to whoever stands before that', () => {
    const log = logOf(
      table({ x: ['x', '1', '2'] }),
      table({ x: ['x', '1', '2', '3'] }, ['Key', 'A', 'B', 'C']),
    );
    expect([1, 2].map((seq) => log.columnsChangedAfter(seq))).toEqual([true, false]);
  });

  it('forgets changes older than it must keep, but a quiet table never grows too old', () => {
    const log = logOf(table({ x: ['x', '1', '2'] }));
    log.take(table({ x: ['x', '1', '2'] }), batch(2, 1000 + 10 * KEEP_MS), KEEP_MS);
    expect(log.remembers(1)).toBe(true);
    log.take(table({ x: ['x', '1', '3'] }), batch(3, 1000 + 20 * KEEP_MS), KEEP_MS);
    log.take(table({ x: ['x', '1', '3'] }), batch(4, 1001 + 21 * KEEP_MS), KEEP_MS);
    expect([2, 3, 4].map((seq) => log.remembers(seq))).toEqual([false, true, true]);
  });

  it('gives, from any batch to the last, exactly the difference between the two tables', () => {
    const cell = fc.oneof(fc.constantFrom('0', '1'), fc.constantFrom({ since: 1 }, { since: 2 }));
    const rows = fc.dictionary(fc.constantFrom('p', 'q', 'r'), fc.tuple(cell, cell));
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 8 }), (history) => {
        const tables = history.map((one) =>
          table(Object.fromEntries(Object.entries(one).map(([key, cells]) => [key, [key, ...cells]]))),
        );
        const log = logOf(...tables);
        const last = tables.at(-1);
        tables.forEach((from, index) => {
          expect(apply(from, log.since(index + 1, false))).toEqual(new Map(last?.rows));
        });
        expect(apply(table({}), log.since(-1, false))).toEqual(new Map(last?.rows));
      }),
    );
  });
});

/** Applies as a client does: added, cells, deleted. */
function apply(from: ModelTable, delta: LogDelta): Map<string, readonly ModelCell[]> {
  const rows = new Map([...from.rows].map(([key, cells]) => [key, [...cells]]));
  for (const key of delta.added) if (!rows.has(key)) rows.set(key, [key]);
  for (const { key, column, cell } of delta.cells) {
    const row = rows.get(key);
    if (row) row[column] = cell;
  }
  for (const key of delta.deleted) rows.delete(key);
  return rows;
}
