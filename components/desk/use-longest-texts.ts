'use client';

import { useMemo, useState } from 'react';
import type { Column } from '#lib/domain/column';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import { longestTexts } from './column-width.ts';

/** Measures the rows of a table that changes all the time: each row once, and no column grows narrower again. */
class LongestTexts {
  #columns: readonly Column[] = [];
  #longest: readonly number[] = [];
  #seen = new WeakSet<ResultRow>();

  of({ columns, rows }: Pick<ResultTable, 'columns' | 'rows'>): readonly number[] {
    if (columns !== this.#columns) {
      this.#columns = columns;
      this.#longest = longestTexts(columns, []);
      this.#seen = new WeakSet();
    }
    const fresh = rows.filter((row) => !this.#seen.has(row));
    for (const row of fresh) this.#seen.add(row);
    if (fresh.length === 0) return this.#longest;
    const lengths = longestTexts(columns, fresh);
    if (lengths.some((length, index) => length > (this.#longest[index] ?? 0)))
      this.#longest = this.#longest.map((length, index) => Math.max(length, lengths[index] ?? 0));
    return this.#longest;
  }
}

/** Length of the longest text that each column has had since the columns are what they are. */
export function useLongestTexts(table: ResultTable): readonly number[] {
  const [measured] = useState(() => new LongestTexts());
  return useMemo(() => measured.of(table), [measured, table]);
}
